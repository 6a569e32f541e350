export { acceptInvitation, viewInvitation } from "./accept-invitation";
export { disablePerson } from "./disable-person";
export { invitePerson } from "./invite-person";
export { listPeople } from "./list-people";
export { setRole } from "./set-role";
