export { findOrganisation, findPractitioner } from "./find-organisation";
