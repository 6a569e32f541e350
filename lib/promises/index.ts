export {
  explainOpenPromises,
  keepPromise,
  makePromise,
  promiseToPatient,
  viewPromises,
} from "./make-promise";
