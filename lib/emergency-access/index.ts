export { openEmergencyAccess } from "./open-emergency-access";
export { listEmergencyAccesses, reviewEmergencyAccess } from "./review-emergency-access";
export { viewEmergencyAccess } from "./view-emergency-access";
