import { useEffect, useRef } from "react";
import { moveQuestion, moveSection, openSection, questionOf } from "./focus-question";
import { typeAhead } from "./typed-ahead";
import type { TabId } from "./workspace-moves";

export interface KeyActions {
  /** Whether something was asked for that has not come yet: what is typed meanwhile is meant for it and answers nothing. */
  readonly isWaiting: () => boolean;
  readonly stopWaiting: () => void;
  readonly undo: () => void;
  readonly find: () => void;
  readonly help: () => void;
  readonly askNext: () => void;
  readonly complete: () => void;
  readonly compare: () => void;
  /** Takes over what was answered last time, where that may be. */
  readonly takeOver: (fieldId: string) => void;
  readonly quick: () => void;
  readonly goToTab: (tab: TabId) => void;
}

/** Where a key leads after G. */
const tabAfterG: Readonly<Record<string, TabId>> = {
  r: "safety",
  d: "diagnosis",
  t: "tests",
  m: "medicines",
  f: "refer",
  n: "note",
};

/** Boxes in which letters are text. Radio buttons and check boxes are none, nor is a question's list while closed. */
function isTextBox(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLSelectElement && !isClosedList(target))
  );
}

/**
 * The list of a question, closed. The browser would choose from it by letter or arrow, unseen: a key of the workspace
 * pressed there would write an answer. Where a browser cannot tell, a list counts as closed, which writes nothing.
 */
function isClosedList(target: EventTarget | null): target is HTMLSelectElement {
  if (!(target instanceof HTMLSelectElement) || !questionOf(target)) return false;
  return !(CSS.supports("selector(:open)") && target.matches(":open"));
}

/**
 * The keys of the workspace. Y, N, U, digits and letters of answers belong to the question that has the focus; in
 * a text box every key is text, but Enter goes on from a box of one line, and Escape leaves it. A list takes keys only
 * once it is open.
 */
export function useWorkspaceKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    let current: string | undefined;
    let afterG = false;
    const onFocusIn = ({ target }: FocusEvent) => {
      current = questionOf(target instanceof Element ? target : null) ?? current;
    };
    // Before the question that has the focus hears of it: after G, N is no answer.
    const onKeyDownFirst = (event: KeyboardEvent) => {
      if (latest.current.isWaiting() && isFree(event)) {
        consume(event, event.key === "Escape" ? latest.current.stopWaiting : () => typeAhead(event.key));
        return;
      }
      const act = afterG && isFree(event) ? chorded(event.key, latest.current) : undefined;
      afterG = !afterG && event.key === "g" && isFree(event);
      if (act) consume(event, act);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isDialogOpen() || event.altKey) return;
      const act = isTextBox(event.target)
        ? inTextBox(event, current)
        : (outside(event, current, latest.current) ?? onClosedList(event));
      if (act) consume(event, act);
    };
    window.addEventListener("keydown", onKeyDownFirst, { capture: true });
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("keydown", onKeyDown);
    setTimeout(() => window.coxaEarlyKeys?.());
    return () => {
      window.removeEventListener("keydown", onKeyDownFirst, { capture: true });
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

const isDialogOpen = () => document.querySelector("dialog[open]") !== null;

/** Whether a key is neither text nor part of a command of the browser or the system. */
function isFree({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !isTextBox(target) && !altKey && !ctrlKey && !metaKey && !isDialogOpen();
}

function consume(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}

type Act = (() => void) | undefined;

function inTextBox(event: KeyboardEvent, current: string | undefined): Act {
  const { target, key } = event;
  if (key === "Escape" && target instanceof HTMLElement && questionOf(target)) return () => target.blur();
  const isOneLine = target instanceof HTMLInputElement && questionOf(target) !== undefined;
  return key === "Enter" && isOneLine ? () => moveQuestion(current, 1) : undefined;
}

/** Keys by which a browser chooses from a list that it does not show. */
const choosing = ["ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];

/** Enter opens the list in every browser, as Space does by itself; what else would choose from it does nothing. */
function onClosedList({ target, key, ctrlKey, metaKey, isTrusted }: KeyboardEvent): Act {
  if (!isClosedList(target) || ctrlKey || metaKey) return undefined;
  // A browser opens a list only for somebody who pressed a key just now.
  if (key === "Enter" && isTrusted) return () => target.showPicker();
  return choosing.includes(key) || (key.length === 1 && key !== " ") ? () => undefined : undefined;
}

function chorded(key: string, actions: KeyActions): Act {
  const tab = tabAfterG[key];
  if (tab) return () => actions.goToTab(tab);
  if (key === "p") return () => openSection("plan");
  if (key === "l") return actions.compare;
  return key === "c" ? actions.complete : undefined;
}

function outside(event: KeyboardEvent, current: string | undefined, actions: KeyActions): Act {
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === "z" && !event.shiftKey ? actions.undo : undefined;
  }
  switch (event.key) {
    case "j":
      return () => moveQuestion(current, 1);
    case "k":
      return () => moveQuestion(current, -1);
    case "ArrowDown":
      return questionOf(document.activeElement) ? () => moveQuestion(current, 1) : undefined;
    case "ArrowUp":
      return questionOf(document.activeElement) ? () => moveQuestion(current, -1) : undefined;
    case "Y":
    case "N":
      // The question itself has answered by now; the capital goes on to the next.
      return questionOf(document.activeElement) ? () => moveQuestion(current, 1) : undefined;
    case "=":
      return current === undefined ? undefined : () => actions.takeOver(current);
    case "]":
      return () => moveSection(current, 1);
    case "[":
      return () => moveSection(current, -1);
    case "/":
      return actions.find;
    case "q":
    case ";":
      return actions.quick;
    case "?":
      return actions.help;
    case "a":
      return actions.askNext;
    default:
      return undefined;
  }
}
