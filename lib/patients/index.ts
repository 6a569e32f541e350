export { findPatients } from "./find-patients";
export { recordAllergies } from "./record-allergies";
export { recordFacts } from "./record-facts";
export { registerPatient } from "./register-patient";
export { findRecord as findPatientRecord } from "./store";
export type { PatientIdentity, PatientMatch, PatientRecord } from "./views";
