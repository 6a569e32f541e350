export { explainOpenPromises } from "./explain-open-promises";
export { handOverPromise } from "./hand-over-promise";
export { keepPromise } from "./keep-promise";
export { makePromise } from "./make-promise";
export { promiseToPatient } from "./note-promise";
export { viewLeaving } from "./view-leaving";
export { viewPromises } from "./view-promises";
