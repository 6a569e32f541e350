import { demoId } from "@/db/demo/demo-ids";
import { newNhsNumber } from "../builders/patient";
import { type ByRole, clinicians, everyone, type Kind, staff, triagers } from "./subjects";
import type { World } from "./world";

/** Who gets as far as the record with an action; all others are turned away before it. */
export interface ActionRow {
  readonly of: Kind;
  readonly reached: ByRole;
  /** For anybody who holds a link, signed in or not. */
  readonly open?: true;
  /** A valid input that names the subject. */
  readonly input: (id: string, world: World) => unknown;
}

const words = "Written for the matrix";
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
const ownAccount = (input: unknown): ActionRow => ({
  of: "nothing",
  reached: { own: everyone },
  input: () => input,
});

/** Every server action, by its exported name. */
export const actions: Readonly<Record<string, ActionRow>> = {
  // account
  acceptInvitationAction: {
    of: "nothing",
    reached: { own: everyone },
    open: true,
    input: () => ({ token: "no-such-invitation-000000000000", password: "orchard tiger compass" }),
  },
  changePasswordAction: ownAccount({ present: "not my password", wanted: "orchard tiger compass" }),
  startSecondStepAction: ownAccount({ password: "not my password" }),
  confirmSecondStepAction: { of: "nothing", reached: {}, input: () => ({ code: "000000" }) },
  removeSecondStepAction: ownAccount({ password: "not my password" }),
  switchRoleAction: {
    of: "nothing",
    reached: {},
    input: () => ({ organisationId: demoId(1, 2), role: "gp" }),
  },
  // administration
  saveLetterheadAction: {
    of: "nothing",
    reached: { own: ["organisation_administrator"] },
    input: () => ({ omittedOn: [], logo: "keep" }),
  },
  invitePersonAction: {
    of: "nothing",
    reached: { own: ["organisation_administrator"] },
    input: () => ({
      email: `matrix-${newNhsNumber()}@coxa.example`,
      displayName: "Matrix Newcomer",
      profession: "Medical secretary",
      role: "practice_secretary",
    }),
  },
  setRoleAction: {
    of: "person",
    reached: { own: ["organisation_administrator"] },
    input: (userId) => ({ userId, role: "practice_secretary", held: "yes" }),
  },
  setDeputyAction: {
    of: "person",
    reached: { own: ["organisation_administrator"] },
    input: (userId) => ({ userId }),
  },
  disablePersonAction: {
    of: "person",
    reached: { own: ["organisation_administrator"] },
    input: (userId) => ({ userId }),
  },
  addLocalRuleAction: {
    of: "nothing",
    reached: { own: ["organisation_administrator"] },
    input: () => ({
      subject: "local_mri_access",
      role: "gp",
      answer: "no",
      startsOn: "2001-01-01",
      endsOn: "2001-01-02",
      source: words,
    }),
  },
  endLocalRuleAction: {
    of: "rule",
    reached: { own: ["organisation_administrator"] },
    input: (ruleId) => ({ ruleId, endsOn: "2001-01-02" }),
  },
  saveServiceAction: {
    of: "service",
    reached: { own: ["service_administrator"] },
    input: (serviceId) => ({
      serviceId,
      kind: "physiotherapy",
      name: "Matrix physiotherapy",
      addressLines: ["1 Matrix Lane"],
      phone: "01632 960999",
      minimumAge: 18,
      maximumAge: null,
      localCriteria: [],
      suppliesWalkingAids: false,
      demandsBmi: false,
      urgentDecisionDays: 1,
      routineDecisionDays: 2,
      typicalWaitWeeks: 1,
      openingHours: "",
      letterhead: "",
      open: "no",
    }),
  },
  // audit and emergency access
  findAuditedPatientAction: {
    of: "patient",
    reached: { own: ["auditor"] },
    input: (patientId, world) => ({ nhsNumber: world.numberOf(patientId) }),
  },
  reviewEmergencyAccessAction: {
    of: "access",
    reached: { own: ["auditor"] },
    input: (accessId) => ({ accessId, note: words }),
  },
  openEmergencyAccessAction: {
    of: "nothing",
    reached: {},
    input: () => ({ nhsNumber: "9990000050", dateOfBirth: "1900-01-01", reason: words }),
  },
  // patients and consultations
  findPatientsAction: { of: "nothing", reached: { own: staff }, input: () => ({ text: "Zz" }) },
  registerPatientAction: {
    of: "nothing",
    reached: { own: staff },
    input: () => ({
      nhsNumber: newNhsNumber(),
      title: "Mx",
      givenName: "Matrix",
      familyName: "Registered",
      dateOfBirth: "1960-05-05",
      sexAtBirth: "not_known",
      address: "1 Matrix Lane",
      postcode: "TB1 1AA",
      phone: null,
      messageConsent: null,
      interpreter: null,
      adjustments: null,
    }),
  },
  startConsultationAction: {
    of: "patient",
    reached: { own: clinicians },
    input: (patientId) => ({ patientId }),
  },
  recordAllergiesAction: {
    of: "patient",
    reached: { own: clinicians },
    input: (patientId) => ({ patientId, state: "none_known", allergies: [] }),
  },
  completeConsultationAction: {
    of: "consultation",
    reached: { own: clinicians, completed: clinicians },
    input: (consultationId) => ({ consultationId, revision: 0, notExcludedReason: words }),
  },
  requestInvestigationsAction: {
    of: "consultation",
    reached: { own: clinicians, completed: clinicians },
    input: (consultationId) => ({ consultationId, tests: [{ testId: "esr", reasons: [] }] }),
  },
  withdrawInvestigationAction: {
    of: "request",
    reached: { own: clinicians },
    input: (requestId) => ({ requestId, reason: words }),
  },
  readResultAction: {
    of: "request",
    reached: { own: clinicians },
    input: (requestId) => ({ requestId, action: words }),
  },
  followInvestigationAction: {
    of: "request",
    reached: { own: staff },
    input: (requestId) => ({ requestId, step: "accepted_by_department" }),
  },
  recordResultAction: {
    of: "request",
    reached: { own: staff },
    input: (requestId) => ({
      requestId,
      finding: "normal",
      text: words,
      reportedBy: words,
      reportedOn: new Date().toISOString().slice(0, 10),
    }),
  },
  handOverPromiseAction: {
    of: "promise",
    reached: { own: clinicians },
    input: (promiseId) => ({ promiseId, toUserId: demoId(3, 2) }),
  },
  keepPromiseAction: {
    of: "promise",
    reached: { own: clinicians },
    input: (promiseId) => ({ promiseId, note: words }),
  },
  makePromiseAction: {
    of: "patient",
    reached: { own: clinicians },
    input: (patientId) => ({
      promiseId: crypto.randomUUID(),
      patientId,
      kind: "other",
      what: words,
      dueOn: "2030-01-01",
    }),
  },
  explainOpenPromisesAction: {
    of: "nothing",
    reached: { own: clinicians },
    input: () => ({ openCount: 1, reason: words }),
  },
  dueTodayAction: { of: "nothing", reached: { own: clinicians }, input: () => ({}) },
  // advice
  askAdviceAction: {
    of: "consultation",
    reached: { own: clinicians, completed: clinicians },
    input: (consultationId) => ({
      requestId: crypto.randomUUID(),
      consultationId,
      serviceId: demoId(2, 1),
      question: words,
    }),
  },
  replyAdviceAction: {
    of: "advice",
    reached: { own: [...clinicians, "physiotherapist"] },
    input: (requestId) => ({ requestId, body: words }),
  },
  closeAdviceAction: { of: "advice", reached: { own: clinicians }, input: (requestId) => ({ requestId }) },
  referFromAdviceAction: {
    of: "advice",
    reached: { own: clinicians },
    input: (requestId) => ({ requestId, referralId: crypto.randomUUID() }),
  },
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
  // the patient's own page
  readStatusAction: {
    of: "nothing",
    reached: { own: everyone },
    open: true,
    input: () => ({ token: "a-link-that-ran-out-long-ago-0001", dateOfBirth: "1950-01-01" }),
  },
};
