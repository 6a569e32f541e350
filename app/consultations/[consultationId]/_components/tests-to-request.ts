import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { WorkspaceView } from "@/lib/workspace";
import { usePart, useWorkspace } from "./store-context";

export type Requested = WorkspaceView["investigations"][number];

/** The open requests that came of this consultation. */
export function useRequestedHere(): readonly Requested[] {
  const { view } = useWorkspace();
  return view.investigations.filter((test) => test.consultationId === view.consultation.id);
}

/** The tests that are chosen and not requested yet. */
export function useTestsToRequest(): readonly InvestigationId[] {
  const requested = useRequestedHere();
  const chosen = usePart((state) => state.chosenTests);
  return chosen.filter((id) => !requested.some(({ testId }) => testId === id));
}
