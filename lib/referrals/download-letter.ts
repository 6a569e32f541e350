import { z } from "zod";
import type { Tx } from "@/db/client";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { dayInWords } from "@/lib/clinical/dates";
import { findConsultation } from "@/lib/consultations";
import { investigationsOfPatient, testLabel } from "@/lib/investigations";
import { issueLetter, type LetterModel, letterModelSchema, patientCopy, previewLetter } from "@/lib/letters";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { clinicDay } from "@/lib/platform/clock";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findViewable } from "./find-viewable";
import { isUndecided } from "./lock-referral";
import { prepareLetter } from "./prepare-letter";
import * as store from "./store";

export const downloadLetterInput = z.strictObject({
  referralId: z.uuid(),
  /** Whose copy, further readers by their place in the list; absent: the letter itself, as it went to the service. */
  reader: z.union([z.enum(["patient", "practice"]), z.string().regex(/^[1-5]$/)]).optional(),
  /** An earlier version; absent: the one that stands. */
  version: z.coerce.number().int().positive().optional(),
});

export interface LetterFile {
  readonly pdf: Uint8Array;
  readonly sha256: string | null;
  readonly fileName: string;
}

/**
 * The PDF of a referral's letter: the stored bytes once it is sent, a marked draft before. The practice also gets
 * the copies of its other readers, each naming its reader. An earlier version says by which one it is superseded. The file name says nothing about the patient; `sha256`
 * is `null` for a draft.
 */
export const downloadLetter = query({
  name: "letter.download",
  input: downloadLetterInput,
  async run(context): Promise<Result<LetterFile>> {
    const { tx, actor, input, now } = context;
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const isSender = referral.organisationId === actor.organisationId;
    const letter = await store.findLetter(tx, referral);
    if (letter && input.version && input.version !== letter.version) {
      return supersededBy(tx, referral, letter, input.version);
    }
    if (letter && input.reader) {
      return isSender ? copyOf(tx, actor, referral, letter, input.reader) : refuse("not-found");
    }
    if (letter) {
      const fileName = `referral-${referral.receiptNumber}-v${letter.version}.pdf`;
      return ok({ pdf: letter.pdf, sha256: letter.sha256, fileName });
    }
    const prepared = input.reader
      ? undefined
      : await prepareLetter(tx, actor, referral, { now, receiptNumber: null });
    if (!prepared) {
      return refuse("not-found");
    }
    const preview = await previewLetter(prepared.model);
    return preview.ok ? ok({ pdf: preview.value, sha256: null, fileName: "referral-draft.pdf" }) : preview;
  },
});

/** A version that a newer one replaced: its words as they were, under a band that says so. */
async function supersededBy(
  tx: Tx,
  referral: store.ReferralRow,
  present: { readonly version: number; readonly createdAt: Date },
  version: number,
): Promise<Result<LetterFile>> {
  const old = await store.findLetter(tx, { ...referral, version });
  if (!old || version > present.version) {
    return refuse("not-found");
  }
  const day = dayInWords(clinicDay(present.createdAt));
  const band = `Superseded by version ${present.version} of ${day}. Not to be acted on.`;
  const file = await previewLetter(letterModelSchema.parse(old.model), band);
  const fileName = `referral-${referral.receiptNumber}-v${version}-superseded.pdf`;
  return file.ok ? ok({ pdf: file.value, sha256: null, fileName }) : file;
}

/** A copy of the letter as sent for another reader: the patient's in plain words, the practice's as it is. */
async function copyOf(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  letter: { readonly model: unknown },
  reader: string,
): Promise<Result<LetterFile>> {
  const sent = letterModelSchema.parse(letter.model);
  const model =
    reader === "patient"
      ? await plainCopy(tx, actor, referral, sent)
      : namedCopy(sent, reader === "practice" ? sent.letterhead.name : readerAt(referral, Number(reader)));
  const issued = model && (await issueLetter(model));
  if (!issued) {
    return refuse("not-found");
  }
  const fileName = `referral-${referral.receiptNumber}-${reader}-copy.pdf`;
  return issued.ok ? ok({ pdf: issued.value.pdf, sha256: issued.value.sha256, fileName }) : issued;
}

function readerAt({ copiesTo }: store.ReferralRow, place: number): string | undefined {
  const reader = copiesTo[place - 1];
  return reader && [reader.name, reader.address].filter(Boolean).join(", ");
}

function namedCopy(sent: LetterModel, copyFor: string | undefined): LetterModel | undefined {
  return copyFor === undefined ? undefined : { ...sent, copyFor };
}

async function plainCopy(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  sent: LetterModel,
): Promise<LetterModel | undefined> {
  const consultation = await findConsultation(tx, actor.organisationId, referral.consultationId);
  const patient = await findPatientRecord(tx, actor.organisationId, referral.patientId);
  if (!consultation || !patient) {
    return undefined;
  }
  const tests = await investigationsOfPatient(tx, actor.organisationId, patient.id);
  return patientCopy({
    sent,
    kind: referral.kind,
    urgency: referral.urgency,
    facts: assessVisit(consultation, patient).facts,
    medicines: consultation.chosenMedicines,
    tests: tests.filter(({ status }) => status !== "withdrawn").map(({ testId }) => testLabel(testId)),
    hearBy: isUndecided(referral.status) ? clinicDay(referral.dueAt) : null,
  });
}
