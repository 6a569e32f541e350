import { z } from "zod";
import type { SentPatient } from "@/db/schema";
import { issueLetter } from "@/lib/letters";
import type { PatientRecord } from "@/lib/patients";
import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { newReceiptNumber } from "@/lib/platform/ids";
import { ok, refuse } from "@/lib/platform/result";
import { decisionDue } from "./deadlines";
import { prepareLetter } from "./prepare-letter";
import * as store from "./store";

export const sendReferralInput = z.strictObject({ referralId: z.uuid() });

/**
 * Sends a draft: letter made and read back, referral, history and letter stored together, or nothing at all.
 * Sending again returns the first receipt, so a repeated click or a retry after a lost reply sends once.
 * Refuses `referral.blocked` naming what is missing, `letter.unprintable` and `letter.lost-words`.
 */
export const sendReferral = command({
  name: "referral.send",
  input: sendReferralInput,
  async run({ tx, actor, input, now, concerns }) {
    const referral = await store.lock(tx, input.referralId);
    if (!referral || referral.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    if (referral.status === "sent" && referral.receiptNumber && referral.sentAt) {
      return ok({ receiptNumber: referral.receiptNumber, sentAt: referral.sentAt.toISOString() });
    }
    if (referral.status !== "draft") {
      return refuse("referral.already-sent");
    }
    const receiptNumber = newReceiptNumber();
    const prepared = await prepareLetter(tx, actor, referral, { now, receiptNumber });
    if (!prepared) {
      return refuse("not-found");
    }
    if (prepared.blockers.length > 0) {
      return refuse("referral.blocked", { because: prepared.blockers.join(" ") });
    }
    const letter = await issueLetter(prepared.model);
    if (!letter.ok) {
      return letter;
    }
    await store.appendEvent(tx, referral, {
      fromStatus: "draft",
      toStatus: "sent",
      byUserId: actor.userId,
      signature: signatureOf(actor),
      byOrganisationId: actor.organisationId,
      at: now,
    });
    await store.update(tx, referral.id, {
      status: "sent",
      receiptNumber,
      sentPatient: identityOf(prepared.patient),
      headline: letter.value.model.headline,
      sentBy: actor.userId,
      sentAt: now,
      ownerOrganisationId: referral.receivingOrganisationId,
      ownerUserId: null,
      nextStep: "open",
      dueAt: decisionDue(now, referral.urgency, prepared.service),
    });
    await store.insertLetter(tx, {
      organisationId: referral.organisationId,
      referralId: referral.id,
      receivingOrganisationId: referral.receivingOrganisationId,
      version: referral.version,
      model: letter.value.model,
      pdf: letter.value.pdf,
      sha256: letter.value.sha256,
      createdBy: actor.userId,
      createdAt: now,
    });
    return ok({ receiptNumber, sentAt: now.toISOString() });
  },
});

/** Only what the receiving side needs to know whom it is about. */
function identityOf(patient: PatientRecord): SentPatient {
  const { title, givenName, familyName, dateOfBirth, nhsNumber, sexAtBirth, allergyState, allergies } =
    patient;
  return { title, givenName, familyName, dateOfBirth, nhsNumber, sexAtBirth, allergyState, allergies };
}
