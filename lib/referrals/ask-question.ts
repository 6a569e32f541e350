import type { z } from "zod";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { askQuestionInput } from "./ask-question-input";
import { answerDue } from "./deadlines";
import { type Decider, decide } from "./decision";
import { moveReferral } from "./move-referral";
import { insertQuestion } from "./thread-store";

export const asking: Decider<z.infer<typeof askQuestionInput>> = {
  kind: "ask",
  async carryOut(context, referral) {
    const { tx, actor, input, now } = context;
    const moved = await moveReferral(context, referral, {
      to: "question_asked",
      ownerUserId: referral.sentBy,
      dueAt: answerDue(now, referral.urgency),
    });
    for (const [at, asked] of (moved ? questionsIn(input) : []).entries()) {
      await insertQuestion(tx, {
        organisationId: referral.organisationId,
        referralId: referral.id,
        receivingOrganisationId: referral.receivingOrganisationId,
        id: newId(),
        ...asked,
        askedBy: actor.userId,
        signature: signatureOf(actor),
        // A millisecond apart, so that they keep their order.
        askedAt: new Date(now.getTime() + at),
      });
    }
    return moved;
  },
};

/** The words first, then each field by its label. */
function questionsIn({
  question,
  fieldIds,
}: Pick<z.infer<typeof askQuestionInput>, "question" | "fieldIds">) {
  return [
    ...(question ? [{ fieldId: null, question }] : []),
    ...fieldIds.filter(isFieldId).map((fieldId) => ({ fieldId, question: fieldById(fieldId).label })),
  ];
}

/** Asks the practice about the referral. The clock runs on the practice until every question is answered. */
export const askQuestion = command({
  name: "referral.ask",
  input: askQuestionInput,
  run: (context) => decide(asking, context),
});
