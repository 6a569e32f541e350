export { exportAudit } from "./export-audit";
export { viewAudit, viewPatientAudit } from "./view-audit";
export type { AuditLine } from "./views";
