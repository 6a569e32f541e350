export { viewChases } from "./view-chases";
