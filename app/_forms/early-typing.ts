import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Control = Box | HTMLButtonElement;

interface Typed {
  /** What the part of the page is called in its `data-early`. */
  readonly part: string;
  readonly value?: string;
  readonly checked?: boolean;
  /** Of a button, instead of the two. */
  readonly press?: Event;
}

declare global {
  interface Window {
    /** What was typed into, or pressed in, parts of the page whose scripts had not come. */
    coxaTyped?: Map<Control, Typed>;
    /** The box that had the focus last in such a part, and what of its text was chosen, or where the cursor stood. */
    coxaChosen?: [HTMLInputElement | HTMLTextAreaElement, number, number];
    /** Presses, one after another, the keys that were kept while nothing in the part marked `data-early-keys` listened. */
    coxaEarlyKeys?: () => Promise<void>;
  }
}

/**
 * Gives a part of the page, marked `data-early="a name of its own"`, what was typed into it and pressed in it before its
 * scripts had come, as if it were done now, with the cursor where it was. All that answers to that must be inside it.
 */
export function useEarlyTyping(part: RefObject<HTMLElement | null>): void {
  const found = useRef<readonly (readonly [Control, Typed])[]>([]);
  useLayoutEffect(() => {
    const { current } = part;
    if (!current) return;
    const name = current.getAttribute("data-early");
    current.removeAttribute("data-early");
    chooseAgain(current);
    const again: [Control, Typed][] = [];
    for (const [control, typed] of window.coxaTyped ?? []) {
      const place = control.isConnected ? control : placeOf(control, current);
      if (typed.part !== name || (place && !current.contains(place))) continue;
      window.coxaTyped?.delete(control);
      // A press on its way wakes a part whose scripts are there, and is answered then.
      if (place && !typed.press?.eventPhase) again.push([place, typed]);
    }
    found.current = again;
    void typeAllAgain(again);
  }, [part]);
  useEffect(() => {
    const again = found.current;
    found.current = [];
    // By then everything that listens does, such as what saves a draft.
    if (again.length > 0) queueMicrotask(() => tellAllAgain(again));
  }, []);
}

/** What is chosen of the text of a box is lost when the framework takes the box over. */
function chooseAgain(part: HTMLElement): void {
  const { coxaChosen: chosen } = window;
  if (chosen?.[0] === document.activeElement && part.contains(chosen[0])) {
    chosen[0].setSelectionRange(chosen[1], chosen[2]);
  }
}

/** One after another, so that boxes which make one answer together see each other; before anybody can type on. */
async function typeAllAgain(all: readonly (readonly [Control, Typed])[]): Promise<void> {
  for (const [control, { value = "", checked = false }] of all) {
    if (control instanceof HTMLButtonElement) continue;
    if (isTick(control)) tickAgain(control, checked);
    else typeAgain(control, value);
    await Promise.resolve();
  }
}

/** Tells of each box once more, and only now presses what was pressed. */
async function tellAllAgain(all: readonly (readonly [Control, Typed])[]): Promise<void> {
  for (const [control, { checked = false }] of all) {
    if (control instanceof HTMLButtonElement) control.click();
    else if (!isTick(control)) typeAgain(control, control.value);
    // One of several that make one answer may have been drawn as the others left it.
    else if (control.type === "checkbox") tickAgain(control, checked);
    // A choice that the page did not take is not made once more.
    else if (control.checked) tickAgain(control, true);
    await Promise.resolve();
  }
}

/** Where the page was drawn anew meanwhile, the control that took the other's place. */
function placeOf(gone: Control, part: HTMLElement): Control | undefined {
  const controls = part.querySelectorAll<Control>("input, textarea, select, button");
  return [...controls].find((control) =>
    gone instanceof HTMLButtonElement
      ? control.textContent === gone.textContent && control instanceof HTMLButtonElement
      : isTick(gone)
        ? control.name === gone.name && control.value === gone.value
        : gone.name
          ? control.name === gone.name
          : gone.id !== "" && control.id === gone.id,
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}

/** React hears of a change only where the control differs from what React itself last saw or wrote there. */
function tickAgain(control: HTMLInputElement, checked: boolean): void {
  control.checked = !checked;
  control.click();
}

/** As `tickAgain`. */
function typeAgain(control: Box, value: string): void {
  const hadFocus = document.activeElement === control;
  const cursor =
    hadFocus && "selectionStart" in control ? [control.selectionStart, control.selectionEnd] : undefined;
  control.value = `${value} `;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  const [start, end] = cursor ?? [];
  if (typeof start === "number" && !(control instanceof HTMLSelectElement)) {
    control.setSelectionRange(Math.min(start, value.length), Math.min(end ?? start, value.length));
  }
}
