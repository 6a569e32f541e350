export { readStatusOfPatient } from "./read-for-visitor";
export { type PatientStatus, readPatientStatus } from "./read-status";
