export { amendReferral } from "./amend-referral";
export { answerQuestion } from "./answer-question";
export { approveReferral } from "./approve-referral";
export { askQuestion } from "./ask-question";
export { attachFile, downloadAttachment, removeAttachment } from "./attach-file";
export { bookReferral, closeReferral, logContactAttempt, recordAttendance } from "./book-referral";
export { carryOutDecision, failDecision, undoDecision } from "./carry-out-decision";
export { acceptReferral, openReferral, returnReferral, takeReferral } from "./decide-referral";
export { downloadLetter } from "./download-letter";
export { draftReferral, keepDraft } from "./draft-referral";
export { exportDocument } from "./export-document";
export { giveFeedback } from "./give-feedback";
export { listReceived, listSent } from "./list-referrals";
export {
  byIds as referralsByIds,
  ofPatient as referralsOfPatient,
  openOf as openReferralsOf,
} from "./list-store";
export { makePatientLink } from "./make-patient-link";
export { kindDecidedBy } from "./policy";
export { printAnswer } from "./print-answer";
export { type ReadLetter, readLetterFile } from "./read-letter-file";
export { redirectReferral } from "./redirect-referral";
export { sendReferral } from "./send-referral";
export { findOpenService, findService, openServices } from "./store";
export { viewReferral } from "./view-referral";
export { viewReferralForm } from "./view-referral-form";
export { discardDraft, withdrawReferral } from "./withdraw-referral";
