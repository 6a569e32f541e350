export type { LetterInvestigation } from "./clinical-sections";
export { type ConsultationSummarySource, consultationSummary } from "./consultation-summary";
export {
  type InvestigationRequestSource,
  investigationRequests,
  type RequestedTest,
} from "./investigation-request";
export { type IssuedLetter, issueLeaflet, issueLetter, previewLetter } from "./issue-letter";
export { type LeafletModel, type PatientLeafletSource, patientLeaflet } from "./leaflet-model";
export { type LetterBlock, type LetterModel, letterModelSchema } from "./letter-model";
export type {
  LetterAuthor,
  LetterIssue,
  LetterOrganisation,
  LetterPatient,
  LetterRecipient,
  LetterVisit,
} from "./letter-source";
export { type ReferralAnswerSource, referralAnswer } from "./referral-answer";
export { type ReferralLetterSource, referralLetter } from "./referral-letter";
