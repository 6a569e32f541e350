import { demoId } from "@/db/demo/demo-ids";
import { type ActionRow, type ActionRows, words } from "./action-row";
import { type ByRole, clinicians, staff, triagers } from "./subjects";

const ofReferral = (reached: ByRole, more: object = {}): ActionRow => ({
  of: "referral",
  reached,
  input: (referralId) => ({ referralId, ...more }),
});
const draft = {
  question: words,
  urgency: "routine",
  urgencyReason: words,
  expectation: words,
  patientWishes: words,
  note: "",
  redFlagReason: words,
  patientAgrees: true,
};

/** What either side does with a referral. */
export const referralActions: ActionRows = {
  // referrals, the practice's side
  draftReferralAction: {
    of: "consultation",
    reached: { own: staff, completed: staff },
    input: (consultationId) => ({
      referralId: crypto.randomUUID(),
      consultationId,
      serviceId: demoId(2, 1),
      ...draft,
    }),
  },
  approveReferralAction: ofReferral({
    own: clinicians,
    otherKind: clinicians,
    draft: clinicians,
    discarded: clinicians,
  }),
  sendReferralAction: ofReferral({ own: staff, otherKind: staff, draft: staff, discarded: staff }),
  discardDraftAction: ofReferral({ own: staff, otherKind: staff, draft: staff, discarded: staff }),
  removeAttachmentAction: {
    of: "referral",
    reached: {},
    input: (referralId) => ({ referralId, attachmentId: "00000000-0000-4000-8000-00000000dead" }),
  },
  withdrawReferralAction: ofReferral(
    { own: clinicians, otherKind: clinicians, draft: clinicians, discarded: clinicians },
    { note: words },
  ),
  amendReferralAction: ofReferral(
    { own: clinicians, otherKind: clinicians, draft: clinicians, discarded: clinicians },
    { ...draft, version: 1 },
  ),
  answerQuestionAction: ofReferral(
    { own: clinicians, otherKind: clinicians, draft: clinicians, discarded: clinicians },
    { questionId: demoId(9, 1), answer: words },
  ),
  makePatientLinkAction: ofReferral({ own: staff, otherKind: staff }),
  // referrals, the service's side
  openReferralAction: ofReferral({ own: triagers }),
  takeReferralAction: ofReferral({ own: triagers }),
  acceptReferralAction: ofReferral({ own: triagers }, { note: null }),
  returnReferralAction: ofReferral(
    { own: triagers },
    { reasonCode: "other", note: words, nextStepAdvice: words },
  ),
  askQuestionAction: ofReferral({ own: triagers }, { question: words }),
  redirectReferralAction: ofReferral({ own: triagers }, { serviceId: demoId(2, 2), note: words }),
  bookReferralAction: ofReferral(
    { own: triagers },
    { appointmentAt: null, place: words, bookedElsewhere: true },
  ),
  logContactAttemptAction: ofReferral({ own: triagers }, { note: words }),
  recordAttendanceAction: ofReferral({ own: triagers }, { attended: "yes" }),
  closeReferralAction: ofReferral(
    { own: triagers },
    { outcomeCode: "advice_given", findings: {}, letter: words },
  ),
  giveFeedbackAction: ofReferral(
    { own: triagers },
    { rightPlace: "yes", rightTime: "yes", rightFacts: "no" },
  ),
  undoDecisionAction: {
    of: "decision",
    reached: { own: ["physiotherapist"] },
    input: (decisionId) => ({ decisionId }),
  },
};
