export { findPatients } from "./find-patients";
export { recordAllergies } from "./record-allergies";
export { registerPatient } from "./register-patient";
export { findRecord as findPatientRecord } from "./store";
export type { PatientIdentity, PatientMatch, PatientRecord } from "./views";
