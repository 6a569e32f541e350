import { useEffect } from "react";
import { isLeft, onBack, onLosing, onPause } from "@/app/_forms/session-events";
import type { SaveQueue } from "./save-queue";

/**
 * Saves at once when a text box is left, the page is hidden or seen again, a link is followed or the connection is
 * back; warns before leaving only while something could be lost.
 */
export function useSavingBeforeLeaving(queue: SaveQueue): void {
  useEffect(() => {
    const listeners = listenersFor(queue);
    for (const [target, type, listener] of listeners) target.addEventListener(type, listener, true);
    const unlisten = [
      onPause(() => queue.settled()),
      onBack(() => queue.flush()),
      onLosing(
        () =>
          queue.unsaved > 0 && !window.confirm(`${unsavedIn(queue)} not saved yet. Sign out and lose them?`),
      ),
    ];
    return () => {
      for (const stop of unlisten) stop();
      for (const [target, type, listener] of listeners) target.removeEventListener(type, listener, true);
      queue.flush();
    };
  }, [queue]);
}

type Listening = readonly [target: EventTarget, type: string, listener: (event: Event) => void];

function listenersFor(queue: SaveQueue): readonly Listening[] {
  return [
    [document, "focusout", ({ target }) => isTextBox(target) && queue.flush()],
    [document, "visibilitychange", () => queue.flush()],
    [document, "click", (event) => beforeFollowing(event, queue)],
    [window, "pagehide", () => queue.handOver()],
    [window, "online", () => queue.flush()],
    [window, "beforeunload", (event) => beforeUnloading(event, queue)],
  ];
}

function isTextBox(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox")
  );
}

/** The box in hand is left with the page: what it holds that is no answer is kept only then. */
function beforeUnloading(event: Event, queue: SaveQueue): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  if (queue.unsaved > 0 && !isLeft()) event.preventDefault();
}

/** A link inside Coxa unloads nothing, so the browser would not warn: this does, when saving fails. */
function beforeFollowing(event: Event, queue: SaveQueue): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || link.getAttribute("href")?.startsWith("#")) return;
  queue.flush();
  if (queue.inTrouble && !window.confirm(`${unsavedIn(queue)} not saved yet. Leave anyway?`)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function unsavedIn({ unsaved }: SaveQueue): string {
  return unsaved === 1 ? "1 change is" : `${unsaved} changes are`;
}
