import { useEffect, useRef } from "react";

/** Ctrl and Enter together do what the page is for, from wherever the focus is; not while a dialog is open. */
export function useControlEnter(act: (() => void) | undefined): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMeant = event.key === "Enter" && event.ctrlKey && !event.repeat;
      if (!isMeant || !latest.current || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
