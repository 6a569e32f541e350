import { z } from "zod";
import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";
import { withdrawReferralInput } from "./withdraw-referral-input";

/** Takes back a sent referral that nobody has decided on. Refuses `referral.not-open` once it was decided. */
export const withdrawReferral = command({
  name: "referral.withdraw",
  input: withdrawReferralInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.lock(tx, input.referralId);
    if (!referral || referral.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    if (referral.status !== "sent" && referral.status !== "received") {
      return refuse("referral.not-open");
    }
    await store.appendEvent(tx, referral, {
      fromStatus: referral.status,
      toStatus: "withdrawn",
      byUserId: actor.userId,
      signature: signatureOf(actor),
      byOrganisationId: actor.organisationId,
      at: now,
      note: input.note,
    });
    await store.update(tx, referral.id, {
      status: "withdrawn",
      ownerOrganisationId: actor.organisationId,
      ownerUserId: actor.userId,
      nextStep: "none",
    });
    return ok({ referralId: referral.id });
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
    if (referral.status !== "draft") {
      return refuse("referral.already-sent");
    }
    await store.appendEvent(tx, referral, {
      fromStatus: "draft",
      toStatus: "discarded",
      byUserId: actor.userId,
      signature: signatureOf(actor),
      byOrganisationId: actor.organisationId,
      at: now,
    });
    await store.update(tx, referral.id, { status: "discarded", nextStep: "none" });
    return ok({ consultationId: referral.consultationId });
  },
});
