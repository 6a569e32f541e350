export { completeConsultation } from "./complete-consultation";
export { findConsultation } from "./find-consultation";
export { emergenciesNotExcluded } from "./policy";
export { saveAnswers } from "./save-answers";
export { startConsultation } from "./start-consultation";
export { draftsBy, ofPatient as consultationsOfPatient } from "./store";
export type { ConsultationView, SavedAnswers } from "./views";
