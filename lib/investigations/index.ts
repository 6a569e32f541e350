export { followInvestigation } from "./follow-investigation";
export { listInvestigations } from "./list-investigations";
export { testLabel } from "./policy";
export { readResult } from "./read-result";
export { recordResult } from "./record-result";
export { requestInvestigations } from "./request-investigations";
export {
  find as findInvestigation,
  ofPatient as investigationsOfPatient,
  openOf as openInvestigationsOf,
} from "./store";
export { viewInvestigation } from "./view-investigation";
export { withdrawInvestigation } from "./withdraw-investigation";
