export { testLabel } from "./policy";
export { requestInvestigations, withdrawInvestigation } from "./request-investigations";
export { ofPatient as investigationsOfPatient, openOf as openInvestigationsOf } from "./store";
