export { changedSections } from "./changed-sections";
export { type ConsultationSummarySource, consultationSummary } from "./consultation-summary";
export { type InvestigationRequestSource, investigationRequests } from "./investigation-request";
export { issueLeaflet, issueLetter, previewLetter } from "./issue-letter";
export { type PatientLeafletSource, patientLeaflet } from "./leaflet-model";
export { type LetterBlock, type LetterModel, letterModelSchema } from "./letter-model";
export type { LetterPatient } from "./letter-source";
export { type ReferralAnswerSource, referralAnswer } from "./referral-answer";
export { type ReferralLetterSource, referralLetter } from "./referral-letter";
