"use client";

import { focusRow } from "@/app/_frame/row-keys";
import { usePageKeys } from "@/app/_frame/use-page-keys";
import { KeyHint } from "@/app/_ui/section";

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J and K, or the arrows, go through the rows of the page; Enter opens the one that has the focus. */
export function RowKeys() {
  usePageKeys((key) => {
    const step = steps[key];
    return step !== undefined && focusRow(document, step);
  });
  return (
    <p className="cx-quiet cx-key-help" data-early-keys="">
      <KeyHint>J</KeyHint> <KeyHint>K</KeyHint> next and previous, <KeyHint>Enter</KeyHint> opens
    </p>
  );
}
