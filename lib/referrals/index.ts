export { acceptReferral, openReferral, returnReferral } from "./decide-referral";
export { downloadLetter } from "./download-letter";
export { draftReferral } from "./draft-referral";
export { listReceived, listSent } from "./list-referrals";
export { sendReferral } from "./send-referral";
export { ofPatient as referralsOfPatient, openOf as openReferralsOf, openServices } from "./store";
export { viewReferral } from "./view-referral";
export { viewReferralForm } from "./view-referral-form";
export { discardDraft, withdrawReferral } from "./withdraw-referral";
