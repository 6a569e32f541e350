import type { viewWorkspace } from "./view-workspace";

/** All that one consultation's screen shows. */
export type WorkspaceView = Extract<
  Awaited<ReturnType<typeof viewWorkspace.run>>,
  { readonly ok: true }
>["value"];
