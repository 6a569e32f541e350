import { type ChangeEvent, useState } from "react";
import type { AnswerProps } from "./answer-row";
import { useDraft } from "./use-draft";

/** What typed text was read as; neither for an empty box. */
interface Read<Value> {
  readonly value?: Value | undefined;
  readonly problem?: string | undefined;
}

/**
 * A box of one line whose text is read while it is typed. Text that means nothing stays in the box, counts as not
 * asked, and is told to whoever keeps it with every letter, and again when the box is left: an answer half typed is no
 * trouble yet.
 */
export function useTyped<Value, R extends Read<Value>>(
  { value, error, onChange, unread, onUnread }: AnswerProps<Value>,
  write: (value: Value) => string,
  readText: (text: string) => R,
) {
  const { draft, keep, drop } = useDraft(value, (now) => (now === undefined ? (unread ?? "") : write(now)));
  const [typing, setTyping] = useState(false);
  const read = readText(draft);
  const tell = (text: string, { problem }: R) => {
    const left = problem === undefined ? undefined : text;
    if (left !== unread) onUnread?.(left);
  };
  return {
    read,
    error: error ?? (typing ? undefined : read.problem),
    box: {
      value: draft,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        const now = readText(target.value);
        keep(target.value, now.value);
        if (now.value !== value) onChange(now.value);
        tell(target.value, now);
      },
      onFocus: () => setTyping(true),
      onBlur: () => {
        setTyping(false);
        if (!read.problem) drop();
        // Told again, because only a box that was left is in trouble.
        if (read.problem) onUnread?.(draft);
      },
    },
  };
}
