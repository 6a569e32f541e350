import { type RefObject, useEffect, useRef } from "react";

/**
 * Tells the stylesheet how high header and patient banner are (`--cx-header-height`, `--cx-banner-height`), which depends
 * on names, roles and allergies: what sticks stays below them, and what fills the rest of the screen ends where it does.
 */
export function useHeightsAbove(): RefObject<HTMLDivElement | null> {
  const workspace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver((sizes) => {
      // All are measured before the first is said: in turns, each would lay the whole page out anew.
      const heights = sizes.map(
        ({ target }) => [`--${target.classList[0]}-height`, target.getBoundingClientRect().height] as const,
      );
      for (const [name, height] of heights) workspace.current?.style.setProperty(name, `${height}px`);
    });
    for (const above of document.querySelectorAll(".cx-header, .cx-banner")) observer.observe(above);
    return () => observer.disconnect();
  }, []);
  return workspace;
}
