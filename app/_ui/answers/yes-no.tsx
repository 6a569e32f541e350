"use client";

import { type AnswerProps, AnswerRow } from "./answer-row";
import { type Segment, Segments } from "./segments";

const segments: readonly Segment[] = [
  { code: "yes", label: "Yes", shortcut: "y" },
  { code: "no", label: "No", shortcut: "n" },
  { code: undefined, label: "Not asked", shortcut: "u" },
];

/** Yes, no, or not asked: three states, and the last is where it rests. Y, N and U answer. */
export function YesNo({ value, onChange, ...row }: AnswerProps<boolean>) {
  return (
    <AnswerRow {...row} answered={value !== undefined} names="group">
      <Segments
        id={row.id}
        hint={row.hint}
        error={row.error}
        shape="joined"
        segments={segments}
        value={value === undefined ? undefined : value ? "yes" : "no"}
        onChange={(code) => onChange(code === undefined ? undefined : code === "yes")}
      />
    </AnswerRow>
  );
}
