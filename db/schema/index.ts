export {
  type AuditOutcome,
  type AuditPurpose,
  auditEvents,
  auditOutcomes,
  auditSeals,
  auditWatermark,
} from "./audit-events";
export { consultationChanges, consultations } from "./consultations";
export { emergencyAccesses } from "./emergency-accesses";
export { federatedIdentities, invitations, limits, secondSteps } from "./identity";
export { investigationRequests, type RequestFinding } from "./investigation-requests";
export { letters } from "./letters";
export { type LocalRuleSubject, localRuleSubjects, localRules } from "./local-rules";
export { organisations } from "./organisations";
export {
  type AllergyRecord,
  type AllergyState,
  allergyStates,
  patients,
  type SexAtBirth,
  sexes,
} from "./patients";
export { receivingServices, type ServiceKind, serviceKinds } from "./receiving-services";
export {
  type Headline,
  type NextStep,
  type ReferralStatus,
  type ReferralUrgency,
  referralEvents,
  referralStatuses,
  referrals,
  referralUrgencies,
  type SentPatient,
} from "./referrals";
export { memberships, type Role, roles, sessions, users } from "./users";
