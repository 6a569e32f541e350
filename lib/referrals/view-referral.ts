import { z } from "zod";
import type { Tx } from "@/db/client";
import { type LetterModel, letterModelSchema } from "@/lib/letters";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { roleMay } from "@/lib/platform/permissions";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { kindDecidedBy } from "./policy";
import { prepareLetter } from "./prepare-letter";
import { returnReasonsFor } from "./return-reasons";
import * as store from "./store";

export const viewReferralInput = z.strictObject({ referralId: z.uuid() });

/**
 * One referral as either side may see it. The sender sees the draft letter from the record as it stands, and
 * what keeps it from being sent; once sent, both sides see the letter as sent, the history, and whose move it is.
 */
export const viewReferral = query({
  name: "referral.view",
  input: viewReferralInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.find(tx, input.referralId);
    if (!referral || !mayView(actor, referral)) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    const isSender = referral.organisationId === actor.organisationId;
    const letter = await letterOf(tx, actor, referral, now);
    if (!letter.ok) {
      return letter;
    }
    const [service, history, owner] = await Promise.all([
      store.findService(tx, referral.serviceId),
      store.eventsOf(tx, referral),
      store.ownerOf(tx, referral),
    ]);
    const undecided = referral.status === "sent" || referral.status === "received";
    return ok({
      ...referral,
      now,
      isSender,
      patient:
        referral.sentPatient ?? (await findPatientRecord(tx, actor.organisationId, referral.patientId)),
      letter: letter.value.model,
      blockers: letter.value.blockers,
      service,
      history,
      owner,
      returnReasons: returnReasonsFor(referral.kind),
      maySend: isSender && referral.status === "draft" && roleMay(actor.role, "referral.send"),
      mayWithdraw: isSender && undecided && roleMay(actor.role, "referral.withdraw"),
      mayDecide: !isSender && undecided && kindDecidedBy(actor.role) === referral.kind,
    });
  },
});

/** Practice staff see their practice's referrals; triagers those of their own kind. The database walls come first. */
function mayView(actor: Actor, referral: store.ReferralRow): boolean {
  return (
    referral.organisationId === actor.organisationId ||
    (referral.receivingOrganisationId === actor.organisationId && kindDecidedBy(actor.role) === referral.kind)
  );
}

async function letterOf(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  now: Date,
): Promise<Result<{ model: LetterModel; blockers: readonly string[] }>> {
  if (referral.status === "draft" || referral.status === "discarded") {
    const prepared = await prepareLetter(tx, actor, referral, { now, receiptNumber: null });
    return prepared ? ok({ model: prepared.model, blockers: prepared.blockers }) : refuse("not-found");
  }
  const stored = await store.findLetterModel(tx, referral);
  return stored ? ok({ model: letterModelSchema.parse(stored.model), blockers: [] }) : refuse("not-found");
}
