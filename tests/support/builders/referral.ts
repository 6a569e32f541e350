import { demoId } from "@/db/demo/demo-ids";
import { saveAnswers, startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { draftReferral, sendReferral } from "@/lib/referrals";
import type { Acting } from "../fixtures";
import { registeredPatient } from "./patient";

const northmoorPhysiotherapy = demoId(2, 1);

interface Answer {
  readonly fieldId: string;
  readonly value: unknown;
}

/** A consultation of a new patient in which no more is answered than a referral must have, and `answers`. */
export async function consultationOf(acting: Acting, answers: readonly Answer[] = [], by = "gp") {
  const patient = await registeredPatient(acting, {}, by);
  const { patientId } = patient;
  const { consultationId } = await acting(by, startConsultation, { patientId });
  const { revision } = await acting(by, saveAnswers, {
    consultationId,
    patientId,
    editorId: newId(),
    baseRevision: 0,
    changes: [
      { fieldId: "laterality", value: "right" },
      { fieldId: "weight_bearing", value: "normal" },
      { fieldId: "ir_reduced", value: false },
      { fieldId: "patient_goals", value: "Walk to the shops again" },
      ...answers,
    ],
  });
  return { patient, consultationId, revision };
}

/** A draft to Northmoor MSK Physiotherapy that nothing keeps from being sent. */
export async function draftedReferral(acting: Acting, changes: object = {}, by = "gp") {
  const visit = await consultationOf(acting, [], by);
  const referralId = newId();
  const draft = {
    referralId,
    consultationId: visit.consultationId,
    serviceId: northmoorPhysiotherapy,
    question: "Exercise programme for early osteoarthritis?",
    urgency: "routine",
    urgencyReason: "Reviewed with the patient",
    expectation: "Assessment and exercise",
    patientWishes: "Walk to the shops again",
    note: "",
    redFlagReason: "Asked and examined; the rest is for the physiotherapist",
    patientAgrees: true,
    ...changes,
  };
  await acting(by, draftReferral, draft);
  return { ...visit, ...draft };
}

/** The same, sent. */
export async function receivedReferral(acting: Acting, changes: object = {}, by = "gp") {
  const referral = await draftedReferral(acting, changes, by);
  const { receiptNumber } = await acting(by, sendReferral, { referralId: referral.referralId });
  return { ...referral, receiptNumber };
}
