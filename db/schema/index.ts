export { type AdviceStatus, adviceMessages, adviceRequests } from "./advice";
export { type AttachmentKind, attachments, type ScanState } from "./attachments";
export {
  type AuditOutcome,
  type AuditPurpose,
  auditEvents,
  auditOutcomes,
  auditSeals,
  auditWatermark,
} from "./audit-events";
export { type ChaseLevel, type ChaseSubject, chaseLevels, chases } from "./chases";
export { consultationCorrections } from "./consultation-corrections";
export { consultationChanges, consultationPages, consultations, jottings } from "./consultations";
export { emergencyAccesses } from "./emergency-accesses";
export { federatedIdentities, invitations, limits, secondSteps } from "./identity";
export { inboxTallies } from "./inbox-tallies";
export {
  type InvestigationStatus,
  type InvestigationStep,
  investigationEvents,
  investigationMoves,
  investigationMovesTable,
  investigationRequests,
  investigationStepOf,
  type RequestFinding,
  type ResultFinding,
  type TestResult,
} from "./investigation-requests";
export { letterKeys, letterSeals, type SealEnding } from "./letter-seals";
export { letterheads } from "./letterheads";
export { letters } from "./letters";
export { type LocalRuleSubject, localRuleSubjects, localRules } from "./local-rules";
export { type MessageKind, messages } from "./messages";
export { organisations } from "./organisations";
export { patientLinks } from "./patient-links";
export {
  type AllergyRecord,
  type AllergyState,
  allergyStates,
  patients,
  type SexAtBirth,
} from "./patients";
export { type DecisionKind, pendingDecisions } from "./pending-decisions";
export { promiseKinds, promises, signOutReasons } from "./promises";
export { receivingServices, type ServiceKind, serviceKinds } from "./receiving-services";
export { reconciliations } from "./reconciliations";
export { referralDeliveries } from "./referral-deliveries";
export { referralEvents } from "./referral-events";
export { referralFeedback } from "./referral-feedback";
export {
  type MoveSide,
  type NextStep,
  type ReferralStatus,
  referralMoves,
  referralMovesTable,
  referralStatesTable,
  referralStatuses,
  stateRules,
  type WaitsOn,
} from "./referral-moves";
export { referralAnswers, referralQuestions } from "./referral-questions";
export {
  type ClockParts,
  type CopyReader,
  type Headline,
  type LeftOutSection,
  type OutcomeFindings,
  referrals,
  type SentPatient,
} from "./referrals";
export { memberships, passwordCost, type Role, roles, sessions, userRegistration, users } from "./users";
