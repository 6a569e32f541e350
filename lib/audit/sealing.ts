export { AnchorKeeper, appendAnchor, readAnchor } from "./anchor";
export { headsOf, sealAudit, sealWithin } from "./seal";
export { type AuditKeys, verifyAudit } from "./verify";
