export { followInvestigation, readResult, recordResult } from "./follow-investigation";
export { listInvestigations } from "./list-investigations";
export { testLabel } from "./policy";
export { requestInvestigations, withdrawInvestigation } from "./request-investigations";
export {
  find as findInvestigation,
  ofPatient as investigationsOfPatient,
  openOf as openInvestigationsOf,
} from "./store";
export { viewInvestigation } from "./view-investigation";
