export { changePassword } from "./change-password";
export { lockSession } from "./lock-session";
export { confirmSecondStep, removeSecondStep, startSecondStep } from "./second-step";
export { switchRole } from "./switch-role";
export { viewAccount } from "./view-account";
