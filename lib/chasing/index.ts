export { viewChases } from "./view-chases";
export { viewReconciliation } from "./view-reconciliation";
