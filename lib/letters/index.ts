export type { LetterInvestigation } from "./clinical-sections";
export { type ConsultationSummarySource, consultationSummary } from "./consultation-summary";
export {
  type InvestigationRequestSource,
  investigationRequests,
  type RequestedTest,
} from "./investigation-request";
export { type IssuedLetter, issueLetter, previewLetter } from "./issue-letter";
export { type LetterBlock, type LetterModel, letterModelSchema } from "./letter-model";
export type {
  LetterAuthor,
  LetterIssue,
  LetterOrganisation,
  LetterPatient,
  LetterRecipient,
  LetterVisit,
} from "./letter-source";
export { type ReferralLetterSource, referralLetter } from "./referral-letter";
