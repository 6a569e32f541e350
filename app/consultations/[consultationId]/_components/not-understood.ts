import { type FieldId, fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { valueIn } from "./consultation-content";
import type { ConsultationState } from "./consultation-state";
import { usePart } from "./store-context";

/** The questions whose box holds text that is no answer: it is kept, and is in no record. */
export function useNotUnderstood(): readonly FieldId[] {
  // One text, so that it is the same as long as the questions are.
  return usePart((state) => notUnderstood(state).join(" "))
    .split(" ")
    .filter(isFieldId);
}

/**
 * An answer that came from elsewhere stands in its box; a question that no longer applies has none. A row of activities
 * that was begun is understood: it says itself what it needs.
 */
function notUnderstood(state: ConsultationState): readonly string[] {
  const shown = Object.values(state.shown);
  return Object.keys(state.jotting.unread ?? {}).filter(
    (id) =>
      isFieldId(id) &&
      fieldById(id).kind !== "psfs" &&
      !isInHand(id) &&
      valueIn(state, id) === undefined &&
      shown.some((section) => section.includes(id)),
  );
}

/** Whether the cursor is in the box of a question: what is half typed there is no trouble yet. */
function isInHand(id: FieldId): boolean {
  return typeof document !== "undefined" && document.activeElement?.id === id;
}
