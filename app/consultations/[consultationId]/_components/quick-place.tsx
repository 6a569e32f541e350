"use client";

import { awaitBox } from "./typed-ahead";
import { useLaterParts } from "./use-later-parts";

/** The room of the quick entry, kept from the start so that nothing moves when it comes. */
export function QuickPlace() {
  const { parts } = useLaterParts();
  return <div className="cx-quick">{parts && <parts.QuickLine />}</div>;
}

/** Puts the focus into the quick entry; once it is there, where it is not yet. */
export function focusQuickEntry(): void {
  const box = document.getElementById("quick-entry");
  if (box) box.focus();
  else awaitBox("quick");
}
