import { demoId } from "@/db/demo/demo-ids";
import { newNhsNumber } from "../builders/patient";
import { type ActionRow, type ActionRows, words } from "./action-row";
import { everyone } from "./subjects";

const ownAccount = (input: unknown): ActionRow => ({
  of: "nothing",
  reached: { own: everyone },
  input: () => input,
});

/** What concerns accounts, the organisation, and the record of acts. */
export const administrationActions: ActionRows = {
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
  // Nobody by name; that only one of their own people can be chosen is shown where deputies are tested.
  setDeputyAction: {
    of: "nothing",
    reached: { own: ["organisation_administrator"] },
    input: () => ({ userId: "" }),
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
};
