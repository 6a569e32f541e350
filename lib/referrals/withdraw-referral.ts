import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { lockSent } from "./lock-referral";
import { moveReferral } from "./move-referral";
import { withdrawReferralInput } from "./withdraw-referral-input";

/**
 * Takes back a sent referral that nobody has decided on, or one that was returned and is not sent again. Refuses
 * `referral.not-open` once it was decided.
 */
export const withdrawReferral = command({
  name: "referral.withdraw",
  input: withdrawReferralInput,
  async run(context) {
    const { actor, input, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const withdrawn =
      referral.status !== "draft" &&
      (await moveReferral(context, referral, {
        to: "withdrawn",
        ownerUserId: actor.userId,
        dueAt: now,
        said: { note: input.note },
      }));
    return withdrawn ? ok({ referralId: referral.id }) : refuse("referral.not-open");
  },
});

export const discardDraftInput = z.strictObject({ referralId: z.uuid() });

/** Puts a draft aside for good. It is kept, but no list shows it. */
export const discardDraft = command({
  name: "referral.discard",
  input: discardDraftInput,
  async run(context) {
    const { actor, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const discarded = await moveReferral(context, referral, {
      to: "discarded",
      ownerUserId: actor.userId,
      dueAt: now,
    });
    return discarded ? ok({ consultationId: referral.consultationId }) : refuse("referral.already-sent");
  },
});
