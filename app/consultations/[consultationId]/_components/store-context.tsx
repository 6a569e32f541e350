"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Saving } from "@/app/_ui/save-state";
import type { WorkspaceView } from "@/lib/workspace";
import { valueIn } from "./consultation-content";
import type { ConsultationState } from "./consultation-state";
import type { ConsultationStore } from "./consultation-store";
import type { WorkspaceMoves } from "./workspace-moves";

interface Workspace {
  readonly store: ConsultationStore;
  readonly view: WorkspaceView;
  readonly moves: WorkspaceMoves;
}

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export const WorkspaceProvider = WorkspaceContext.Provider;

/** The store, what the server gave, and how to move about; only inside a workspace. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("Not inside a consultation workspace");
  return workspace;
}

/** One part of the state; redraws only when that part is another value. The pick must not build new objects. */
export function usePart<T>(pick: (state: ConsultationState) => T): T {
  const { store } = useWorkspace();
  const read = () => pick(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** How far saving has got. */
export function useSaving(): Saving {
  const { saving } = useWorkspace().store;
  return useSyncExternalStore(saving.subscribe, saving.read, saving.read);
}

/** The answer to one question; `undefined` is "not asked". */
export function useAnswer(fieldId: string): unknown {
  return usePart((state) => valueIn(state, fieldId));
}
