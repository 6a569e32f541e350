import type { Tx } from "@/db/client";
import type { SentPatient } from "@/db/schema";
import { holdConsultation } from "@/lib/consultations";
import { issueLetter } from "@/lib/letters";
import type { PatientRecord } from "@/lib/patients";
import type { Actor } from "@/lib/platform/actor";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { attachmentsOf, heldFiles } from "./attachment-store";
import { type PreparedLetter, prepareLetter } from "./prepare-letter";
import * as store from "./store";

interface Issued {
  readonly service: PreparedLetter["service"];
  /** What the referral's row gets with this version. */
  readonly row: Pick<store.ReferralRow, "sentPatient" | "headline" | "sentBy" | "dispatchedBy">;
}

/**
 * Makes, reads back and stores the letter of `referral.version` from the record as it stands, in `actor`'s name. Refuses
 * `referral.blocked` naming what is missing and any attachment that cannot go.
 */
export async function issueVersion(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  issue: { readonly now: Date; readonly receiptNumber: string; readonly dispatcher?: Actor | null },
): Promise<Result<Issued>> {
  await holdConsultation(tx, referral.organisationId, referral.consultationId);
  const prepared = await prepareLetter(tx, actor, referral, issue);
  if (!prepared) {
    return refuse("not-found");
  }
  const blockers = [...prepared.blockers, ...heldFiles(await attachmentsOf(tx, referral))];
  if (blockers.length > 0) {
    return refuse("referral.blocked", { because: blockers.join(" ") });
  }
  const letter = await issueLetter(prepared.model);
  if (!letter.ok) {
    return letter;
  }
  await store.insertLetter(tx, {
    organisationId: referral.organisationId,
    referralId: referral.id,
    receivingOrganisationId: referral.receivingOrganisationId,
    version: referral.version,
    model: letter.value.model,
    pdf: letter.value.pdf,
    sha256: letter.value.sha256,
    createdBy: issue.dispatcher?.userId ?? actor.userId,
    createdAt: issue.now,
  });
  return ok({
    service: prepared.service,
    row: {
      sentPatient: identityOf(prepared.patient),
      headline: letter.value.model.headline,
      sentBy: actor.userId,
      dispatchedBy: issue.dispatcher?.userId ?? null,
    },
  });
}

/** Only what the receiving side needs to know whom it is about. */
function identityOf(patient: PatientRecord): SentPatient {
  const { title, givenName, familyName, dateOfBirth, nhsNumber, sexAtBirth, allergyState, allergies } =
    patient;
  return { title, givenName, familyName, dateOfBirth, nhsNumber, sexAtBirth, allergyState, allergies };
}
