import { type RefObject, useEffect, useRef } from "react";

/** Tells the stylesheet how high the patient banner is, which depends on names and allergies: what sticks stays below it. */
export function useBannerHeight(): RefObject<HTMLDivElement | null> {
  const workspace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const banner = document.querySelector(".cx-banner");
    if (!banner) return;
    const observer = new ResizeObserver(() => {
      workspace.current?.style.setProperty(
        "--cx-banner-height",
        `${banner.getBoundingClientRect().height}px`,
      );
    });
    observer.observe(banner);
    return () => observer.disconnect();
  }, []);
  return workspace;
}
