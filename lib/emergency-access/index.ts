export { openEmergencyAccess } from "./open-emergency-access";
export { listEmergencyAccesses, reviewEmergencyAccess } from "./review-emergency-access";
export { ofPatient as emergencyAccessesOf, unreviewedOf as unreviewedEmergencyAccesses } from "./store";
export { viewEmergencyAccess } from "./view-emergency-access";
