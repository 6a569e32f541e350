"use client";

import { useState } from "react";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { useDraft } from "./use-draft";

interface MeasureBounds {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly unit: string;
}

/** A number with its unit. Text that is no number in range stays on the screen, but counts as not asked. */
export function Measure({
  value,
  onChange,
  min,
  max,
  integer,
  unit,
  ...row
}: AnswerProps<number> & MeasureBounds) {
  const { draft, keep, drop } = useDraft(value, (number) => (number === undefined ? "" : String(number)));
  const [typing, setTyping] = useState(false);
  const read = readMeasure(draft, { min, max, integer, unit });
  const error = row.error ?? (typing ? undefined : read.problem);
  const type = (text: string) => {
    const meant = readMeasure(text, { min, max, integer, unit }).value;
    keep(text, meant);
    if (meant !== value) onChange(meant);
  };
  return (
    <AnswerRow {...row} error={error} answered={value !== undefined} names="control">
      <span className="cx-measure">
        <input
          id={row.id}
          className="nhsuk-input cx-input cx-input--number"
          type="text"
          inputMode={integer ? "numeric" : "decimal"}
          autoComplete="off"
          value={draft}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setTyping(true)}
          onBlur={() => {
            setTyping(false);
            if (!read.problem) drop();
          }}
          aria-describedby={[`${row.id}-unit`, describedBy(row.id, row.hint, error)]
            .filter(Boolean)
            .join(" ")}
          aria-invalid={error ? true : undefined}
        />
        <span id={`${row.id}-unit`} className="cx-unit">
          {unit}
        </span>
      </span>
    </AnswerRow>
  );
}

/** The number that was typed, or what is wrong with it; neither for an empty box. */
export function readMeasure(text: string, bounds: MeasureBounds): { value?: number; problem?: string } {
  const written = text.trim().replace("−", "-");
  if (written === "") return {};
  const { min, max, integer, unit } = bounds;
  const range = `from ${min} to ${max}${unit ? ` ${unit}` : ""}`;
  if (!/^-?\d+(\.\d+)?$/.test(written)) return { problem: `Enter a number ${range}` };
  const value = Number(written);
  if (value < min || value > max) return { problem: `Enter a number ${range}` };
  if (integer && !Number.isInteger(value)) return { problem: `Enter a whole number ${range}` };
  return { value };
}
