export { deputyOf, setDeputyOf } from "./deputy";
export { findLetterhead } from "./find-letterhead";
export { findOrganisation, findPractitioner } from "./find-organisation";
export { saveLetterhead } from "./save-letterhead";
export { viewLetterhead } from "./view-letterhead";
