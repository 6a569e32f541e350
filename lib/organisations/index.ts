export { saveLetterhead } from "./save-letterhead";
export { deputyOf, findLetterhead, findOrganisation, findPractitioner, setDeputyOf } from "./store";
export { viewLetterhead } from "./view-letterhead";
