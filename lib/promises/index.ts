export { handOverPromise } from "./hand-over-promise";
export { explainOpenPromises, keepPromise, makePromise, promiseToPatient } from "./make-promise";
export { viewLeaving } from "./view-leaving";
export { viewPromises } from "./view-promises";
