"use client";

import { useEffect } from "react";
import { focusRow, isTyping } from "@/app/_frame/row-keys";
import { KeyHint } from "@/app/_ui/section";

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J and K, or the arrows, go through the rows of the page; Enter opens the one that has the focus. */
export function RowKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step && !isTyping(event) && focusRow(document, step)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <p className="cx-quiet cx-key-help">
      <KeyHint>J</KeyHint> <KeyHint>K</KeyHint> next and previous, <KeyHint>Enter</KeyHint> opens
    </p>
  );
}
