import {
  adviceLetter,
  consultationSummary,
  investigationRequests,
  type LetterModel,
  patientCopy,
  referralAnswer,
  referralLetter,
} from "@/lib/letters";
import {
  adviceSource,
  answerSource,
  patientCopySource,
  referralSource,
  requestSource,
  summarySource,
} from "./letter-sources";

const returned = {
  outcome: "returned",
  reason: "No consent to take part recorded",
  note: "The letter does not say whether the patient wants exercise treatment.",
  nextStep: "Ask the patient and refer again.",
  missing: ["Treatments tried"],
  otherService: null,
} as const;
const closed = {
  outcome: "closed",
  result: "Treated and discharged",
  seen: "08-Dec-2026, 09:30, Rutland Memorial Hospital",
  findings: {
    diagnosis: "Osteoarthritis of the right hip",
    examination: "",
    treatment: "Six weeks of supervised exercise.",
    advice: "Keep up the exercises.",
    followUp: "",
  },
  letter: "Thank you for referring her. She walks a mile again.",
} as const;

function requestOf(id: string): LetterModel {
  const [form] = investigationRequests(requestSource(id));
  if (!form) throw new Error(`Nothing is requested in ${id}`);
  return form;
}

/** The letters of the vignettes for each route they use, and one at least of every kind of letter there is. */
export const everyLetter: Readonly<Record<string, () => LetterModel>> = {
  "V01-physiotherapy": () => referralLetter(referralSource("V01", "physiotherapy")),
  "V02-physiotherapy": () => referralLetter(referralSource("V02", "physiotherapy")),
  "V03-physiotherapy": () => referralLetter(referralSource("V03", "physiotherapy")),
  "V04-orthopaedics": () => referralLetter(referralSource("V04", "orthopaedics")),
  "V04-occupational-therapy": () => referralLetter(referralSource("V04", "occupational_therapy")),
  "V05-orthopaedics": () => referralLetter(referralSource("V05", "orthopaedics")),
  "V05-physiotherapy": () => referralLetter(referralSource("V05", "physiotherapy")),
  "V06-physiotherapy": () => referralLetter(referralSource("V06", "physiotherapy")),
  "V01-x-ray-request": () => requestOf("V01"),
  "V05-mri-arthrogram-request": () => requestOf("V05"),
  "V06-blood-request": () => requestOf("V06"),
  "V01-accepted": () => referralAnswer(answerSource("V01", { outcome: "accepted", note: null })),
  "V01-returned": () => referralAnswer(answerSource("V01", returned)),
  "V01-outcome": () => referralAnswer(answerSource("V01", closed)),
  "V01-advice-request": () => adviceLetter(adviceSource("V01", "practice")),
  "V01-advice-request-to-service": () => adviceLetter(adviceSource("V01", "service")),
  "V01-patient-copy": () => patientCopy(patientCopySource("V01", "physiotherapy")),
  "V04-patient-copy": () => patientCopy(patientCopySource("V04", "orthopaedics")),
  // Emergencies go with the patient: the whole consultation, not a referral.
  "V02-consultation-summary": () => consultationSummary(summarySource("V02")),
  "V03-consultation-summary": () => consultationSummary(summarySource("V03")),
  "V06-consultation-summary": () => consultationSummary(summarySource("V06")),
};
