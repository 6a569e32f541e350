import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { answerText } from "@/lib/clinical/phrases";
import { recordLaterAnswers } from "@/lib/consultations";
import { type ActContext, command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { answerQuestionInput } from "./answer-question-input";
import { decisionDue } from "./deadlines";
import { lockSent } from "./lock-referral";
import { moveReferral } from "./move-referral";
import * as store from "./store";
import { insertAnswer, questionsOf } from "./thread-store";

/**
 * Answers one question, once. With the last open one answered, the referral is the service's again, with a new
 * deadline. An answer to a named field goes into the consultation too. The letter is not rewritten: the answer stands
 * beside it, and in the next version.
 */
export const answerQuestion = command({
  name: "referral.answer",
  input: answerQuestionInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const open = (await questionsOf(tx, referral)).filter(({ answer }) => answer === null);
    const question = open.find(({ id }) => id === input.questionId);
    const service = await store.findService(tx, referral.serviceId);
    if (referral.status !== "question_asked" || !question || !service) {
      return refuse("referral.not-open");
    }
    const value = input.value ?? null;
    const { fieldId } = question;
    const recorded = await intoRecord(context, referral, { fieldId, value, asker: service.name });
    if (!recorded.ok) {
      return recorded;
    }
    const inWords =
      fieldId && isFieldId(fieldId) && value !== null ? answerText(fieldById(fieldId), value) : "";
    await insertAnswer(tx, {
      organisationId: referral.organisationId,
      referralId: referral.id,
      receivingOrganisationId: referral.receivingOrganisationId,
      questionId: question.id,
      answer: [inWords, input.answer].filter(Boolean).join(". "),
      value,
      answeredBy: actor.userId,
      signature: signatureOf(actor),
      answeredAt: now,
    });
    const left = open.length - 1;
    const settled =
      left > 0 ||
      (await moveReferral(context, referral, {
        to: "received",
        ownerUserId: null,
        dueAt: decisionDue(now, referral.urgency, service),
      }));
    return settled ? ok({ referralId: referral.id, left }) : refuse("referral.not-open");
  },
});

interface AnsweredField {
  readonly fieldId: string | null;
  readonly value: unknown;
  readonly asker: string;
}

/** Takes the answer to a named field into the consultation; words alone stay in the thread. */
async function intoRecord(
  { tx, actor, now }: Pick<ActContext<unknown>, "tx" | "actor" | "now">,
  { consultationId, receiptNumber }: store.ReferralRow,
  { fieldId, value, asker }: AnsweredField,
): Promise<Result<unknown>> {
  if (value === null) {
    return ok(null);
  }
  if (fieldId === null) {
    return refuse("input.invalid", { fields: { answer: ["This question is answered in words"] } });
  }
  return recordLaterAnswers(tx, actor, {
    consultationId,
    answers: [{ fieldId, value }],
    because: `Asked by ${asker}, referral ${receiptNumber}`,
    now,
  });
}
