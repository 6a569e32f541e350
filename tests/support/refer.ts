import { demoId } from "@/db/demo/demo-ids";
import { saveAnswers, startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { draftReferral, sendReferral } from "@/lib/referrals";
import { type Coxa, testNow } from "./acting";
import { registeredPatient } from "./builders/patient";

/** The demo's physiotherapy at Northmoor, where "physio" triages. */
export const northmoorPhysiotherapy = demoId(2, 1);

/** A consultation with "gp" of a new patient, in which what a referral demands is answered. */
export async function aConsultation(coxa: Coxa): Promise<string> {
  const { patientId } = await registeredPatient(async (who, act, raw) => {
    const done = await coxa.as(who, act, raw);
    if (!done.ok) throw new Error(done.message);
    return done.value;
  });
  const started = await coxa.as("gp", startConsultation, { patientId });
  if (!started.ok) throw new Error(started.message);
  const saved = await coxa.as("gp", saveAnswers, {
    consultationId: started.value.consultationId,
    patientId,
    editorId: newId(),
    baseRevision: 0,
    changes: [
      { fieldId: "laterality", value: "right" },
      { fieldId: "weight_bearing", value: "normal" },
      { fieldId: "ir_reduced", value: false },
      { fieldId: "patient_goals", value: "Walk the dog again" },
    ],
  });
  if (!saved.ok) throw new Error(saved.message);
  return started.value.consultationId;
}

/** What a person types into a referral. */
export const referralWords = {
  question: "Exercise programme for early osteoarthritis?",
  urgency: "routine",
  urgencyReason: "Rules’ urgency reviewed with the patient",
  expectation: "Assessment and exercise",
  patientWishes: "Walk the dog again",
  note: "",
  redFlagReason: "Examined and asked; the rest is for the physiotherapist",
  patientAgrees: true,
};

/** A draft of "gp" to Northmoor's physiotherapy. */
export async function aDraft(coxa: Coxa, changes: object = {}): Promise<string> {
  const referralId = newId();
  const drafted = await coxa.as("gp", draftReferral, {
    referralId,
    consultationId: await aConsultation(coxa),
    serviceId: northmoorPhysiotherapy,
    ...referralWords,
    ...changes,
  });
  if (!drafted.ok) throw new Error(drafted.message);
  return referralId;
}

/** A referral that "gp" sent to Northmoor's physiotherapy at `now`. */
export async function aSentReferral(coxa: Coxa, changes: object = {}, now: Date = testNow): Promise<string> {
  const referralId = await aDraft(coxa, changes);
  const sent = await coxa.as("gp", sendReferral, { referralId }, now);
  if (!sent.ok) throw new Error(sent.message);
  return referralId;
}
