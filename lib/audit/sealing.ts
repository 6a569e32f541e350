export { appendAnchor, readAnchor } from "./anchor";
export { headsOf, sealAudit, sealWithin } from "./seal";
export { type AuditFault, type AuditKeys, type Verdict, verifyAudit } from "./verify";
