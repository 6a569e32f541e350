import type { Tx } from "@/db/client";
import type { SentPatient } from "@/db/schema";
import { holdConsultation } from "@/lib/consultations";
import { keepSeal } from "@/lib/letter-seals";
import { issueLetterWithDocument } from "@/lib/letters";
import type { PatientRecord } from "@/lib/patients";
import type { Actor } from "@/lib/platform/actor";
import { newLetterCode } from "@/lib/platform/ids";
import { siteAddress } from "@/lib/platform/key-settings";
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
 * Makes, reads back, signs and stores the letter of `referral.version` from the record as it stands, in `actor`'s
 * name. Refuses
 * `referral.blocked` naming what is missing and any attachment that cannot go.
 */
export async function issueVersion(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  issue: { readonly now: Date; readonly receiptNumber: string; readonly dispatcher?: Actor | null },
): Promise<Result<Issued>> {
  await holdConsultation(tx, referral.organisationId, referral.consultationId);
  const code = newLetterCode();
  const verification = { code, address: `${siteAddress()}/verify` };
  const prepared = await prepareLetter(tx, actor, referral, { ...issue, verification });
  if (!prepared) {
    return refuse("not-found");
  }
  const blockers = [...prepared.blockers, ...heldFiles(await attachmentsOf(tx, referral))];
  if (blockers.length > 0) {
    return refuse("referral.blocked", { because: blockers.join(" ") });
  }
  const letter = await issueLetterWithDocument(prepared.model, prepared.documentOf);
  if (!letter.ok) {
    return letter;
  }
  const { model, pdf, sha256, document } = letter.value;
  await keepSeal(tx, {
    code,
    sha256,
    issuedBy: referral.organisationId,
    issuedAt: issue.now,
    version: referral.version,
  });
  await store.insertLetter(tx, {
    organisationId: referral.organisationId,
    referralId: referral.id,
    receivingOrganisationId: referral.receivingOrganisationId,
    version: referral.version,
    model,
    pdf,
    sha256,
    code,
    document,
    unanswered: [...prepared.unanswered],
    createdBy: issue.dispatcher?.userId ?? actor.userId,
    createdAt: issue.now,
  });
  return ok({
    service: prepared.service,
    row: {
      sentPatient: identityOf(prepared.patient),
      headline: model.headline,
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
