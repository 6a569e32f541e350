import { type RefObject, useEffect, useRef } from "react";

/**
 * Tells the stylesheet how high header and patient banner are (`--cx-header-height`, `--cx-banner-height`), which depends
 * on names, roles and allergies: what sticks stays below them, and what fills the rest of the screen ends where it does.
 */
export function useHeightsAbove(): RefObject<HTMLDivElement | null> {
  const workspace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver((sizes) => {
      for (const { target } of sizes) {
        const { height } = target.getBoundingClientRect();
        workspace.current?.style.setProperty(`--${target.classList[0]}-height`, `${height}px`);
      }
    });
    for (const above of document.querySelectorAll(".cx-header, .cx-banner")) observer.observe(above);
    return () => observer.disconnect();
  }, []);
  return workspace;
}
