import { type RefObject, useLayoutEffect } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Typed {
  /** What the part of the page is called in its `data-early`. */
  readonly part: string;
  readonly value: string;
  readonly checked: boolean;
}

declare global {
  interface Window {
    /** What was typed into parts of the page whose scripts had not come. */
    coxaTyped?: Map<Control, Typed>;
  }
}

/**
 * Gives a part of the page, marked `data-early="a name of its own"`, what was typed into it before its scripts had
 * come, as if it were typed now, with the cursor where it was. Everything that answers to typing must be inside it.
 */
export function useEarlyTyping(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = part;
    if (!current) return;
    const name = current.getAttribute("data-early");
    current.removeAttribute("data-early");
    const again: [Control, Typed][] = [];
    for (const [control, typed] of window.coxaTyped ?? []) {
      const place = control.isConnected ? control : placeOf(control, current);
      if (typed.part !== name || (place && !current.contains(place))) continue;
      window.coxaTyped?.delete(control);
      if (place) again.push([place, typed]);
    }
    void typeAllAgain(again);
  }, [part]);
}

/** One after another, so that boxes which make one answer together see each other; before anybody can type on. */
async function typeAllAgain(all: readonly (readonly [Control, Typed])[]): Promise<void> {
  for (const [control, typed] of all) {
    typeAgain(control, typed);
    await Promise.resolve();
  }
}

/** Where the page was drawn anew meanwhile, the control that took the other's place. */
function placeOf(gone: Control, part: HTMLElement): Control | undefined {
  const controls = part.querySelectorAll<Control>("input, textarea, select");
  return [...controls].find((control) =>
    isTick(gone)
      ? control.name === gone.name && control.value === gone.value
      : gone.name
        ? control.name === gone.name
        : control.id === gone.id,
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}

/** React hears of a change only where the control differs from what React itself last saw or wrote there. */
function typeAgain(control: Control, { value, checked }: Typed): void {
  if (isTick(control)) {
    control.checked = !checked;
    control.click();
    return;
  }
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
