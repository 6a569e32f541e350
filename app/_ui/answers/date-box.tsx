"use client";

import { useState } from "react";
import { formatAgo, formatClinicDate } from "../dates";
import { readWrittenDate } from "../written-date";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { useDraft } from "./use-draft";

interface DateBoxProps extends AnswerProps<string> {
  /** The clinic day from which "3/12 ago" counts. */
  readonly onDate: string;
  /** First and last day allowed, YYYY-MM-DD. */
  readonly earliest?: string;
  readonly latest?: string;
}

/** A day in the clinician's shorthand, read back as the explicit date it was taken for. */
export function DateBox({ value, onChange, onDate, earliest, latest, ...row }: DateBoxProps) {
  const { draft, keep, drop } = useDraft(value, (day) => (day === undefined ? "" : formatClinicDate(day)));
  const [typing, setTyping] = useState(false);
  const read = readDay(draft, { onDate, earliest, latest });
  const error = row.error ?? (typing ? undefined : read.problem);
  const type = (text: string) => {
    const meant = readDay(text, { onDate, earliest, latest }).day;
    keep(text, meant);
    if (meant !== value) onChange(meant);
  };
  return (
    <AnswerRow {...row} error={error} answered={value !== undefined} names="control">
      <span className="cx-date-box">
        <input
          id={row.id}
          className="nhsuk-input cx-input cx-input--date"
          type="text"
          autoComplete="off"
          value={draft}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setTyping(true)}
          onBlur={() => {
            setTyping(false);
            if (!read.problem) drop();
          }}
          aria-describedby={[`${row.id}-read`, describedBy(row.id, row.hint, error)]
            .filter(Boolean)
            .join(" ")}
          aria-invalid={error ? true : undefined}
        />
        <output id={`${row.id}-read`} htmlFor={row.id} className="cx-read-back">
          {read.day && readBack(read.day, { draft, about: read.about, onDate })}
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

function readDay(text: string, bounds: DayBounds): { day?: string; about?: boolean; problem?: string } {
  if (text.trim() === "") return {};
  const read = readWrittenDate(text, bounds.onDate);
  if (!read.ok) return { problem: read.problem };
  const { earliest, latest } = bounds;
  if (earliest && read.day < earliest) return { problem: `Must be ${formatClinicDate(earliest)} or later` };
  if (latest && read.day > latest) return { problem: `Must be ${formatClinicDate(latest)} or earlier` };
  return { day: read.day, about: read.about };
}
