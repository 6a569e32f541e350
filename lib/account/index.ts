export { changePassword } from "./change-password";
export { confirmSecondStep, removeSecondStep, startSecondStep } from "./second-step";
export { switchRole } from "./switch-role";
export { viewAccount } from "./view-account";
