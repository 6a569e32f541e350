import { z } from "zod";
import { referralFeedback } from "@/db/schema";
import { command } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { lockReceived } from "./decidable";

const mark = z.enum(["yes", "no"]);

export const giveFeedbackInput = z.strictObject({
  referralId: z.uuid(),
  rightPlace: mark,
  rightTime: mark,
  rightFacts: mark,
});

/** The receiver's mark on a referral, once: right place, right time, right facts. */
export const giveFeedback = command({
  name: "referral.give-feedback",
  input: giveFeedbackInput,
  async run(context) {
    const found = await lockReceived(context);
    if (!found.ok) {
      return found;
    }
    const { organisationId, receivingOrganisationId } = found.value;
    await context.tx
      .insert(referralFeedback)
      .values({
        ...context.input,
        organisationId,
        receivingOrganisationId,
        givenBy: context.actor.userId,
        givenAt: context.now,
      })
      .onConflictDoNothing();
    return ok({ referralId: found.value.id });
  },
});
