export type { DocumentSource } from "./document-source";
export { readReferralDocument } from "./read-document";
export { referralDocument } from "./referral-document";
