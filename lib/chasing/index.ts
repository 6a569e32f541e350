export { chasesOf, viewChases } from "./view-chases";
