export { explainOpenPromises, keepPromise, makePromise, viewPromises } from "./make-promise";
