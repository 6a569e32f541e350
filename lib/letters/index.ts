export { type AdviceLetterSource, adviceLetter } from "./advice-letter";
export { type ChangedSection, changedInFile, changedSections } from "./changed-sections";
export { sectionPrinting } from "./clinical-sections";
export { type ConsultationSummarySource, consultationSummary } from "./consultation-summary";
export { type InvestigationRequestSource, investigationRequests } from "./investigation-request";
export { issueLeaflet, issueLetter, issueLetterWithDocument, previewLetter } from "./issue-letter";
export { type PatientLeafletSource, patientLeaflet } from "./leaflet-model";
export {
  sectionChoices,
  unexplainedOmissions,
} from "./letter-choice";
export { instantInWords } from "./letter-dates";
export { type LetterBlock, type LetterModel, letterModelSchema } from "./letter-model";
export type { LetterPatient } from "./letter-source";
export { type LetterGroup, withLetterhead } from "./letterhead";
export { type PatientCopySource, patientCopy } from "./patient-copy";
export { type ReferralAnswerSource, referralAnswer } from "./referral-answer";
export { type ReferralLetterSource, referralLetter } from "./referral-letter";
export { sideOf } from "./side-of";
export { plainTexts } from "./text";
export { canBeRead, carriedDocument } from "./verify-text";
