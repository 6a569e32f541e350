import { useEffect, useRef } from "react";
import { isTyping } from "./row-keys";

/**
 * Answers keys of the page that are pressed outside text and dialogs; those of a part marked `data-early-keys` also when
 * they were pressed before the page's scripts had come. `press` says whether the key was one of its own.
 */
export function usePageKeys(press: (key: string) => boolean): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isTyping(event) && latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    // Once everything that came with this listens.
    const early = setTimeout(() => window.coxaEarlyKeys?.());
    return () => {
      clearTimeout(early);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
