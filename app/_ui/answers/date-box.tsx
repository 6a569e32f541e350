"use client";

import { formatAgo, formatClinicDate } from "../dates";
import { readWrittenDate } from "../written-date";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { useTyped } from "./use-typed";

interface DateBoxProps extends AnswerProps<string> {
  /** The clinic day from which "3/12 ago" counts. */
  readonly onDate: string;
  /** First and last day allowed, YYYY-MM-DD. */
  readonly earliest?: string;
  readonly latest?: string;
}

/** A day in the clinician's shorthand, read back as the explicit date it was taken for. */
export function DateBox({ onDate, earliest, latest, ...row }: DateBoxProps) {
  const { read, error, box } = useTyped(row, formatClinicDate, (text) =>
    readDay(text, { onDate, earliest, latest }),
  );
  return (
    <AnswerRow {...row} error={error} answered={row.value !== undefined} names="control">
      <span className="cx-date-box">
        <input
          id={row.id}
          className="nhsuk-input cx-input cx-input--date"
          type="text"
          autoComplete="off"
          {...box}
          aria-describedby={[`${row.id}-read`, describedBy(row.id, row.hint, error)]
            .filter(Boolean)
            .join(" ")}
          aria-invalid={error ? true : undefined}
        />
        <output id={`${row.id}-read`} htmlFor={row.id} className="cx-read-back">
          {read.value && readBack(read.value, { draft: box.value, about: read.about, onDate })}
        </output>
      </span>
    </AnswerRow>
  );
}

/** What a text was taken for: the day, unless the box says it already, and how long ago that was. */
function readBack(
  day: string,
  { draft, about, onDate }: { draft: string; about: boolean | undefined; onDate: string },
): string {
  const explicit = formatClinicDate(day);
  const ago = formatAgo(day, onDate);
  return draft.trim() === explicit ? ago : `${about ? "about " : ""}${explicit}, ${ago}`;
}

interface DayBounds {
  readonly onDate: string;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

function readDay(text: string, bounds: DayBounds): { value?: string; about?: boolean; problem?: string } {
  if (text.trim() === "") return {};
  const read = readWrittenDate(text, bounds.onDate);
  if (!read.ok) return { problem: read.problem };
  const { earliest, latest } = bounds;
  if (earliest && read.day < earliest) return { problem: `Must be ${formatClinicDate(earliest)} or later` };
  if (latest && read.day > latest) return { problem: `Must be ${formatClinicDate(latest)} or earlier` };
  return { value: read.day, about: read.about };
}
