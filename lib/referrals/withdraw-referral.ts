import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { moveReferral } from "./move-referral";
import * as store from "./store";
import { withdrawReferralInput } from "./withdraw-referral-input";

/**
 * Takes back a sent referral that nobody has decided on, or one that was returned and is not sent again. Refuses
 * `referral.not-open` once it was decided.
 */
export const withdrawReferral = command({
  name: "referral.withdraw",
  input: withdrawReferralInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.lock(tx, input.referralId);
    if (!referral || referral.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const withdrawn =
      referral.status !== "draft" &&
      (await moveReferral(
        tx,
        referral,
        referral,
        { to: "withdrawn", ownerUserId: actor.userId, dueAt: now, said: { note: input.note } },
        { actor, now },
      ));
    return withdrawn ? ok({ referralId: referral.id }) : refuse("referral.not-open");
  },
});

export const discardDraftInput = z.strictObject({ referralId: z.uuid() });

/** Puts a draft aside for good. It is kept, but no list shows it. */
export const discardDraft = command({
  name: "referral.discard",
  input: discardDraftInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.lock(tx, input.referralId);
    if (!referral || referral.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const discarded = await moveReferral(
      tx,
      referral,
      referral,
      { to: "discarded", ownerUserId: actor.userId, dueAt: now },
      { actor, now },
    );
    return discarded ? ok({ consultationId: referral.consultationId }) : refuse("referral.already-sent");
  },
});
