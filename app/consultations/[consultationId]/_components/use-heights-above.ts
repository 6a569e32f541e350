import { type RefObject, useEffect, useRef } from "react";

/**
 * Tells the stylesheet how high header and patient banner are (`--cx-header-measured`, `--cx-banner-measured`), which
 * depends on names, roles and allergies: what sticks stays below them, and what fills the rest of the screen ends where it
 * does. Told only to those parts, so that the questions are not styled anew because of it.
 */
export function useHeightsAbove(): RefObject<HTMLDivElement | null> {
  const workspace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver((sizes) => {
      // All are measured before the first is said: in turns, each would lay the whole page out anew.
      const heights = sizes.map(
        ({ target }) => [`--${target.classList[0]}-measured`, target.getBoundingClientRect().height] as const,
      );
      const { current } = workspace;
      if (!current) return;
      for (const part of [current, ...current.querySelectorAll<HTMLElement>(".cx-bar, .cx-side")]) {
        for (const [name, height] of heights) part.style.setProperty(name, `${height}px`);
      }
    });
    for (const above of document.querySelectorAll(".cx-header, .cx-banner")) observer.observe(above);
    return () => observer.disconnect();
  }, []);
  return workspace;
}
