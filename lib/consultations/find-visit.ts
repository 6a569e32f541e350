import type { Tx } from "@/db/client";
import type { Assessment } from "@/lib/clinical/assess";
import { assessVisit } from "@/lib/clinical/assess-visit";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { findPatientRecord, type PatientRecord } from "@/lib/patients";
import { findConsultation } from "./find-consultation";
import type { ConsultationView } from "./views";

interface ConsultationOfPatient {
  readonly consultation: ConsultationView;
  readonly patient: PatientRecord;
}

interface AssessedVisit extends ConsultationOfPatient {
  readonly facts: Facts;
  readonly assessment: Assessment;
}

/** One consultation of the practice with the patient as recorded now, or `undefined`. */
export async function findConsultationOfPatient(
  tx: Tx,
  organisationId: string,
  consultationId: string,
): Promise<ConsultationOfPatient | undefined> {
  const consultation = await findConsultation(tx, organisationId, consultationId);
  const patient = consultation && (await findPatientRecord(tx, organisationId, consultation.patientId));
  return consultation && patient && { consultation, patient };
}

/**
 * The same with its facts and what they mean, by the rules as they are now and for the tests and medicines chosen in
 * it. What a completed one meant when it was completed is in its snapshot.
 */
export async function findVisit(
  tx: Tx,
  organisationId: string,
  consultationId: string,
): Promise<AssessedVisit | undefined> {
  const found = await findConsultationOfPatient(tx, organisationId, consultationId);
  return found && { ...found, ...assessVisit(found.consultation, found.patient) };
}
