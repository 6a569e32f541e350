"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Loads the page's data again whenever something of the person's organisation changes, and once after every
 * reconnection, when changes may have been missed. Shows nothing.
 */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    const source = new EventSource("/api/live");
    let wasOpen = false;
    const refresh = () => router.refresh();
    source.addEventListener("changed", refresh);
    source.addEventListener("hello", () => {
      if (wasOpen) {
        refresh();
      }
      wasOpen = true;
    });
    return () => source.close();
  }, [router]);
  return null;
}
