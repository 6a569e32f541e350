export { completeConsultation } from "./complete-consultation";
export { deriveJournalKeys, type JournalKey } from "./derive-journal-keys";
export { findConsultation, holdConsultation, takenOverIn } from "./find-consultation";
export { findConsultationOfPatient, findVisit } from "./find-visit";
export { type JottingOfPage, jottingOf } from "./jotting";
export { emergenciesNotExcluded } from "./policy";
export { recordLaterAnswers } from "./record-later-answers";
export { rulesChangesOf } from "./rules-changes";
export { saveAnswers } from "./save-answers";
export { startConsultation } from "./start-consultation";
export type { ConsultationView, SavedAnswers } from "./views";
export {
  before as consultationBefore,
  draftsBy,
  ofPatient as consultationsOfPatient,
  outcomesOf,
} from "./visits-store";
