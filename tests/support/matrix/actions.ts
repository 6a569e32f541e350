import { demoId } from "@/db/demo/demo-ids";
import { newNhsNumber } from "../builders/patient";
import { type ActionRows, words } from "./action-row";
import { administrationActions } from "./administration-actions";
import { referralActions } from "./referral-actions";
import { clinicians, everyone, staff } from "./subjects";

/** Every server action, by its exported name. */
export const actions: ActionRows = {
  ...administrationActions,
  ...referralActions,
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
  // the patient's own page
  readStatusAction: {
    of: "nothing",
    reached: { own: everyone },
    open: true,
    input: () => ({ token: "a-link-that-ran-out-long-ago-0001", dateOfBirth: "1950-01-01" }),
  },
};
