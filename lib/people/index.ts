export { acceptInvitation, viewInvitation } from "./accept-invitation";
export { disablePerson } from "./disable-person";
export { invitePerson } from "./invite-person";
export { listPeople } from "./list-people";
export { setDeputy } from "./set-deputy";
export { setRole } from "./set-role";
