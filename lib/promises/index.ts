export { handOverPromise } from "./hand-over-promise";
export {
  explainOpenPromises,
  keepPromise,
  makePromise,
  promiseToPatient,
  viewPromises,
} from "./make-promise";
export { viewLeaving } from "./view-leaving";
