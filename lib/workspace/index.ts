export { viewWorkspace } from "./view-workspace";
