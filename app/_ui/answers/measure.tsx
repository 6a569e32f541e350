"use client";

import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { useTyped } from "./use-typed";

interface MeasureBounds {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly unit: string;
}

/** A number with its unit. Text that is no number in range stays on the screen, but counts as not asked. */
export function Measure({ min, max, integer, unit, ...row }: AnswerProps<number> & MeasureBounds) {
  const { error, box } = useTyped(row, String, (text) => readMeasure(text, { min, max, integer, unit }));
  return (
    <AnswerRow {...row} error={error} answered={row.value !== undefined} names="control">
      <span className="cx-measure">
        <input
          id={row.id}
          className="nhsuk-input cx-input cx-input--number"
          type="text"
          inputMode={integer ? "numeric" : "decimal"}
          autoComplete="off"
          {...box}
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
