export { acceptReferral, openReferral, returnReferral } from "./decide-referral";
export { draftReferral } from "./draft-referral";
export { listReceived, listSent } from "./list-referrals";
export { ofPatient as referralsOfPatient, openOf as openReferralsOf, openServices } from "./store";
export { discardDraft, withdrawReferral } from "./withdraw-referral";
