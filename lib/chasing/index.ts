export { chasesOf, viewChases } from "./view-chases";
export { viewReconciliation } from "./view-reconciliation";
