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
export {
  type ChaseLevel,
  type ChaseSubject,
  chaseLevels,
  chases,
  type MessageKind,
  messages,
  type PromiseKind,
  promiseKinds,
  promises,
  reconciliations,
  signOutReasons,
} from "./chases";
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
export { organisations } from "./organisations";
export {
  type AllergyRecord,
  type AllergyState,
  allergyStates,
  patients,
  type SexAtBirth,
  sexes,
} from "./patients";
export {
  type DecisionKind,
  patientLinks,
  pendingDecisions,
  referralAnswers,
  referralDeliveries,
  referralFeedback,
  referralQuestions,
} from "./questions";
export { receivingServices, type ServiceKind, serviceKinds } from "./receiving-services";
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
export {
  type ClockParts,
  type CopyReader,
  type Headline,
  type LeftOutSection,
  type OutcomeCode,
  type OutcomeFindings,
  outcomeCodes,
  type ReferralUrgency,
  referralEvents,
  referrals,
  referralUrgencies,
  type SentPatient,
} from "./referrals";
export { memberships, passwordCost, type Role, roles, sessions, users } from "./users";
