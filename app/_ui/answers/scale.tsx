"use client";

import { type AnswerProps, AnswerRow } from "./answer-row";
import { type Segment, Segments } from "./segments";

export const scaleSegments: readonly Segment[] = Array.from({ length: 11 }, (_, score) => ({
  code: String(score),
  label: String(score),
  shortcut: score === 10 ? "t" : String(score),
}));

interface ScaleProps extends AnswerProps<number> {
  /** What 0 and 10 mean. */
  readonly ends?: readonly [string, string];
}

/** 0 to 10 in a row of eleven. A digit scores, T is ten. */
export function Scale({ value, onChange, ends, ...row }: ScaleProps) {
  return (
    <AnswerRow {...row} answered={value !== undefined} names="group" onClear={() => onChange(undefined)}>
      <span className="cx-scale">
        <Segments
          id={row.id}
          hint={row.hint}
          error={row.error}
          shape="scale"
          segments={scaleSegments}
          value={value === undefined ? undefined : String(value)}
          onChange={(code) => onChange(code === undefined ? undefined : Number(code))}
        />
        {ends && (
          <span className="cx-scale-ends">
            <span>0 {ends[0]}</span>
            <span>10 {ends[1]}</span>
          </span>
        )}
      </span>
    </AnswerRow>
  );
}
