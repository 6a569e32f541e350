import { answerSchemaFor } from "@/lib/clinical/checklist/answers";
import { isFieldId } from "@/lib/clinical/checklist/checklist";
import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { ok, refuse } from "@/lib/platform/result";
import { answerQuestionInput } from "./answer-question-input";
import { decisionDue } from "./deadlines";
import { moveReferral } from "./move-referral";
import * as store from "./store";
import { insertAnswer, questionsOf } from "./thread-store";

/**
 * Answers one question, once. With the last open one answered, the referral is the service's again, with a new
 * deadline. The letter is not rewritten: the answer stands beside it.
 */
export const answerQuestion = command({
  name: "referral.answer",
  input: answerQuestionInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.lock(tx, input.referralId);
    if (!referral || referral.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const open = (await questionsOf(tx, referral)).filter(({ answer }) => answer === null);
    const question = open.find(({ id }) => id === input.questionId);
    const service = await store.findService(tx, referral.serviceId);
    if (referral.status !== "question_asked" || !question || !service) {
      return refuse("referral.not-open");
    }
    const value = checkedValue(question.fieldId, input.value);
    if (value === undefined) {
      return refuse("input.invalid", { fields: { value: ["This question does not take such an answer"] } });
    }
    await insertAnswer(tx, {
      organisationId: referral.organisationId,
      referralId: referral.id,
      receivingOrganisationId: referral.receivingOrganisationId,
      questionId: question.id,
      answer: input.answer,
      value,
      answeredBy: actor.userId,
      signature: signatureOf(actor),
      answeredAt: now,
    });
    if (open.length === 1) {
      await moveReferral(
        tx,
        referral,
        referral,
        { to: "received", ownerUserId: null, dueAt: decisionDue(now, referral.urgency, service) },
        { actor, now },
      );
    }
    return ok({ referralId: referral.id, left: open.length - 1 });
  },
});

/** `null` when only words were given; `undefined` when the field does not take the value. */
function checkedValue(fieldId: string | null, value: unknown): unknown {
  if (value === undefined || value === null || fieldId === null || !isFieldId(fieldId)) {
    return null;
  }
  const parsed = answerSchemaFor(fieldId).safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
