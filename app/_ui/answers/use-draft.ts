import { useState } from "react";

interface Kept<Value, Draft> {
  readonly draft: Draft;
  readonly before: Value | undefined;
  readonly meant: Value | undefined;
}

/**
 * What a person has typed so far, beside the answer it stands for: half a date, a number out of range. It is kept
 * as long as the answer is the one it was typed over or the one it means, and gives way to any other, so that an
 * answer changed elsewhere is never hidden by old typing.
 */
export function useDraft<Value, Draft>(value: Value | undefined, write: (value: Value | undefined) => Draft) {
  const [kept, setKept] = useState<Kept<Value, Draft>>();
  const holds = kept !== undefined && (same(kept.before, value) || same(kept.meant, value));
  return {
    draft: holds ? kept.draft : write(value),
    keep: (draft: Draft, meant: Value | undefined) => setKept({ draft, before: value, meant }),
    drop: () => setKept(undefined),
  };
}

function same(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
