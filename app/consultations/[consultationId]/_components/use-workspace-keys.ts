import { useEffect } from "react";
import type { ConsultationStore } from "./consultation-store";
import { moveQuestion, moveSection } from "./focus-question";

interface KeyActions {
  readonly store: ConsultationStore;
  readonly openSearch: () => void;
  readonly openHelp: () => void;
  readonly askNext: () => void;
}

/** Keys typed into a text box are text. Radio buttons and check boxes are not text boxes. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** The keys of the workspace; Y, N, U and digits belong to the question that has the focus. */
export function useWorkspaceKeys({ store, openSearch, openHelp, askNext }: KeyActions): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      j: () => moveQuestion(1),
      k: () => moveQuestion(-1),
      "]": () => moveSection(1),
      "[": () => moveSection(-1),
      "/": openSearch,
      "?": openHelp,
      a: askNext,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      const undoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
      if (isTyping(event.target) && !(undoing && event.target instanceof HTMLSelectElement)) return;
      const act = undoing ? () => store.undo() : actions[event.key.toLowerCase()];
      if (!act || event.altKey || (!undoing && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store, openSearch, openHelp, askNext]);
}
