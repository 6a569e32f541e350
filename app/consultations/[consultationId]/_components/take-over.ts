import type { FieldId } from "@/lib/clinical/checklist/checklist";
import { lastingAnswer } from "@/lib/clinical/checklist/lasting-answers";
import type { WorkspaceView } from "@/lib/workspace";
import { sameValue, valueIn } from "./consultation-content";
import type { ConsultationState } from "./consultation-state";
import type { ConsultationStore } from "./consultation-store";

type Visit = Pick<WorkspaceView, "previous" | "mayRecord">;

/** The answer of the consultation before that can be taken over into an unanswered question; `undefined` when none can. */
export function offeredAnswer(
  { previous, mayRecord }: Visit,
  state: ConsultationState,
  id: FieldId,
): unknown {
  if (!previous || !mayRecord || valueIn(state, id) !== undefined) return undefined;
  return lastingAnswer(id, previous.answers);
}

/** Whether the answer on the screen was taken over and is still the one of the consultation before. */
export function isTakenOver({ previous }: Visit, state: ConsultationState, id: FieldId): boolean {
  return (
    state.takenOver.includes(id) &&
    previous !== null &&
    sameValue(valueIn(state, id), lastingAnswer(id, previous.answers))
  );
}

/** Takes over what can be; does nothing otherwise. */
export function takeOver(store: ConsultationStore, visit: Visit, id: FieldId): void {
  const value = offeredAnswer(visit, store.read(), id);
  if (value !== undefined) store.answerAsLastTime(id, value);
}
