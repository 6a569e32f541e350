"use client";

import { useLaterParts } from "./use-later-parts";

/** The room of the quick entry, kept from the start so that nothing moves when it comes. */
export function QuickPlace() {
  const { parts } = useLaterParts();
  return <div className="cx-quick">{parts && <parts.QuickLine />}</div>;
}

/** Puts the focus into the quick entry, if it is there yet. */
export function focusQuickEntry(): void {
  document.getElementById("quick-entry")?.focus();
}
