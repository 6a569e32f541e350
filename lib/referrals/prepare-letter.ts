import type { Tx } from "@/db/client";
import { assessVisit } from "@/lib/clinical/assess-visit";
import type { FieldId } from "@/lib/clinical/checklist/checklist";
import { dayInWords } from "@/lib/clinical/dates";
import { factText } from "@/lib/clinical/phrases";
import { unansweredNeeds } from "@/lib/clinical/readiness";
import { findConsultation, takenOverIn } from "@/lib/consultations";
import { referralDocument } from "@/lib/fhir";
import { investigationsOfPatient, testLabel } from "@/lib/investigations";
import {
  type LetterModel,
  plainTexts,
  referralLetter,
  sectionPrinting,
  unexplainedOmissions,
  withLetterhead,
} from "@/lib/letters";
import { findLetterhead, findOrganisation } from "@/lib/organisations";
import { findPatientRecord, type PatientRecord, recordFacts } from "@/lib/patients";
import { type Actor, signatureOf } from "@/lib/platform/actor";
import { clinicDay } from "@/lib/platform/clock";
import { idFor } from "@/lib/platform/ids";
import { closedToSending, reasonsNotToSend } from "./policy";
import { sideSlips } from "./side-slips";
import * as store from "./store";

type InvestigationView = Awaited<ReturnType<typeof investigationsOfPatient>>[number];

export interface PreparedLetter {
  readonly model: LetterModel;
  /** The same as a FHIR document, once the model is as it prints. */
  readonly documentOf: (letter: LetterModel) => string;
  readonly patient: PatientRecord;
  readonly service: store.ServiceRow;
  /** What keeps the referral from being sent; empty when nothing does. */
  readonly blockers: readonly string[];
  /** The questions that its kind of service needs answered and the record does not answer. */
  readonly unanswered: readonly FieldId[];
  /** Texts that name the side which is not recorded. */
  readonly sideSlips: ReturnType<typeof sideSlips>;
}

interface Issue {
  readonly now: Date;
  /** `null` for a draft. */
  readonly receiptNumber: string | null;
  /** Who sends it on the actor's behalf. */
  readonly dispatcher?: Actor | null;
  /** The code that is printed for checking the letter, and where; absent on a draft. */
  readonly verification?: { readonly code: string; readonly address: string };
}

/** The letter of a referral from the record as it stands, with what would keep it from being sent. */
export async function prepareLetter(
  tx: Tx,
  actor: Actor,
  referral: store.ReferralRow,
  { now, receiptNumber, dispatcher, verification }: Issue,
): Promise<PreparedLetter | undefined> {
  const consultation = await findConsultation(tx, actor.organisationId, referral.consultationId);
  const patient = await findPatientRecord(tx, actor.organisationId, referral.patientId);
  const service = await store.findService(tx, referral.serviceId);
  const practice = await findOrganisation(tx, referral.organisationId);
  if (!consultation || !patient || !service || !practice) {
    return undefined;
  }
  const { facts, assessment } = assessVisit(consultation, patient);
  const known = await investigationsOfPatient(tx, actor.organisationId, patient.id);
  const tests = known.filter((test) => test.status !== "withdrawn").map(namedTest);
  const source = {
    patient,
    practice,
    referrer: {
      name: actor.displayName,
      profession: actor.profession,
      registration: actor.registration,
      organisation: practice.name,
      contact: `${practice.phone}, ${practice.email}`,
      ...(dispatcher && { sentBy: signatureOf(dispatcher) }),
    },
    service: {
      kind: service.kind,
      name: service.name,
      organisation: service.organisationName,
      addressLines: service.addressLines,
    },
    referral,
    visit: {
      facts,
      assessment,
      chosenTests: consultation.chosenTests,
      chosenMedicines: consultation.chosenMedicines,
      consultedOn: consultation.consultedOn,
      ...takenOverIn(consultation),
    },
    investigations: tests.map(({ label, sideText, requestedAt }) => ({
      label,
      side: sideText,
      status: "Requested",
      date: dayInWords(clinicDay(requestedAt)),
    })),
    medicines: null,
    issue: {
      at: now,
      version: referral.version,
      receiptNumber,
      draft: receiptNumber === null,
      ...(verification ? { verification } : {}),
    },
    copiesTo: ["The patient", practice.name, ...referral.copiesTo.map(({ name }) => name)],
  };
  const isLeftOut = (id: string) => referral.leftOut?.some(({ section }) => section === id) ?? false;
  return {
    model: withLetterhead(referralLetter(source), await findLetterhead(tx, practice.id)),
    documentOf: (letter) =>
      referralDocument({
        ...plainTexts({ ...source, tests: isLeftOut("investigation_results") ? [] : tests }),
        letter,
        idOf: (part) => idFor(`referral ${referral.id}, version ${referral.version}: ${part}`),
        sectionOf: (field) => {
          const section = sectionPrinting(field);
          return section === undefined || isLeftOut(section) ? undefined : section;
        },
      }),
    patient,
    service,
    blockers: [
      ...closedToSending(referral, service),
      ...reasonsNotToSend(referral, facts, assessment),
      ...unexplainedOmissions(referral.kind, referral.leftOut),
    ],
    unanswered: unansweredNeeds(service.kind, {
      facts: { ...recordFacts(patient), ...facts, ...(referral.consentAt && { consent_refer: true }) },
      chosen: [...consultation.chosenTests, ...consultation.chosenMedicines],
    }),
    sideSlips: sideSlips(referral, facts),
  };
}

function namedTest({ testId, side, receiptNumber, requestedAt }: InvestigationView) {
  return {
    testId,
    label: testLabel(testId),
    side,
    sideText: side && factText("laterality", { laterality: side }),
    receiptNumber,
    requestedAt,
  };
}
