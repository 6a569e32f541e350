import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { referralFeedback } from "@/db/schema";
import { command } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import { lockReceived } from "./lock-referral";
import type { ReferralRow } from "./store";

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

/** The mark a referral was given; `undefined` before it was. */
export async function feedbackOn(tx: Tx, referral: Pick<ReferralRow, "organisationId" | "id">) {
  const { rightPlace, rightTime, rightFacts } = referralFeedback;
  const [mark] = await tx
    .select({ rightPlace, rightTime, rightFacts })
    .from(referralFeedback)
    .where(
      and(
        eq(referralFeedback.organisationId, referral.organisationId),
        eq(referralFeedback.referralId, referral.id),
      ),
    );
  return mark;
}
