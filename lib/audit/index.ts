export { exportAudit } from "./export-audit";
export { findAuditedPatient, viewAudit, viewPatientAudit } from "./view-audit";
export type { AuditLine } from "./views";
