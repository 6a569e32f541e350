export { viewPatientRecord } from "./view-patient-record";
