export type { DocumentSource, DocumentTest } from "./document-source";
export { type DocumentContent, readReferralDocument } from "./read-document";
export { referralDocument } from "./referral-document";
