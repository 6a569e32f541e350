export { viewWorkspace } from "./view-workspace";
export type { WorkspaceView } from "./views";
