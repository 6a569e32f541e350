"use client";

import type { PsfsRow } from "@/lib/clinical/checklist/field";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { scaleSegments } from "./scale";
import { Segments } from "./segments";
import { useDraft } from "./use-draft";

interface PsfsDraft {
  readonly activity: string;
  readonly score: number | undefined;
}

const MOST_ROWS = 5;
const LONGEST_ACTIVITY = 100;
const blank: PsfsDraft = { activity: "", score: undefined };

/**
 * Patient-Specific Functional Scale: up to five activities in the patient's words, each scored from 0 (cannot do)
 * to 10 (as before). A row counts once it has both words and score; until then all rows are told to whoever keeps what
 * is no answer yet.
 */
export function PsfsTable({ value, onChange, unread, onUnread, ...row }: AnswerProps<readonly PsfsRow[]>) {
  const { draft, keep } = useDraft<readonly PsfsRow[], readonly PsfsDraft[]>(value, (rows) =>
    begunWith(rows ?? [], unread),
  );
  const shown: readonly PsfsDraft[] = draft.length < MOST_ROWS ? [...draft, blank] : draft;
  const change = (at: number, next: PsfsDraft) => {
    const drafts = withoutLastBlanks(shown.map((other, index) => (index === at ? next : other)));
    const whole = answerIn(drafts);
    const meant = whole.length > 0 ? whole : undefined;
    keep(drafts, meant);
    const begun = drafts.every((draft) => isWhole(draft) || !isBegun(draft))
      ? undefined
      : JSON.stringify(drafts);
    if (begun !== unread) onUnread?.(begun);
    onChange(meant);
  };
  return (
    <AnswerRow {...row} answered={value !== undefined} names="group" wide>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in the row's grid beside its label */}
      <div
        role="group"
        className="cx-rows"
        aria-labelledby={`${row.id}-label`}
        aria-describedby={describedBy(row.id, row.hint, row.error)}
      >
        {shown.map((line, at) => (
          <PsfsLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
            key={at}
            id={at === 0 ? row.id : `${row.id}-${at + 1}`}
            place={at + 1}
            line={line}
            onChange={(next) => change(at, next)}
          />
        ))}
      </div>
    </AnswerRow>
  );
}

interface PsfsLineProps {
  readonly id: string;
  readonly place: number;
  readonly line: PsfsDraft;
  readonly onChange: (line: PsfsDraft) => void;
}

function PsfsLine({ id, place, line, onChange }: PsfsLineProps) {
  const name = line.activity.trim() || `Activity ${place}`;
  return (
    <div className="cx-row-line cx-row-line--score">
      <input
        id={id}
        className="nhsuk-input cx-input"
        autoComplete="off"
        maxLength={LONGEST_ACTIVITY}
        placeholder={`Activity ${place}`}
        aria-label={`Activity ${place}`}
        value={line.activity}
        onChange={(event) => onChange({ ...line, activity: event.target.value })}
      />
      <Segments
        id={`${id}-score`}
        groupLabel={`${name}: score, 0 cannot do, 10 as before`}
        shape="scale"
        segments={scaleSegments}
        value={line.score === undefined ? undefined : String(line.score)}
        onChange={(code) => onChange({ ...line, score: code === undefined ? undefined : Number(code) })}
      />
      {isBegun(line) && !isWhole(line) && (
        <p className="cx-answer-hint">{line.score === undefined ? "Needs a score" : "Needs an activity"}</p>
      )}
    </div>
  );
}

/** Blank rows between others keep their place, so that a row never moves under the hands. */
function withoutLastBlanks(lines: readonly PsfsDraft[]): readonly PsfsDraft[] {
  return lines.slice(0, lines.findLastIndex(isBegun) + 1);
}

/** The rows with what was begun, as long as what is whole of it is the answer still. */
function begunWith(rows: readonly PsfsRow[], unread: string | undefined): readonly PsfsDraft[] {
  const begun = unread === undefined ? rows : draftsIn(unread);
  return JSON.stringify(answerIn(begun)) === JSON.stringify(answerIn(rows)) ? begun : rows;
}

/** Rows as they were told; none in a text that is no list of them. */
function draftsIn(text: string): readonly PsfsDraft[] {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows)
      ? rows.slice(0, MOST_ROWS).map(({ activity, score }) => ({
          activity: typeof activity === "string" ? activity : "",
          score: typeof score === "number" ? score : undefined,
        }))
      : [];
  } catch {
    return [];
  }
}

/** What counts of the rows: those with words and score. */
function answerIn(drafts: readonly PsfsDraft[]): readonly PsfsRow[] {
  return drafts.filter(isWhole).map(({ activity, score }) => ({ activity: activity.trim(), score }));
}

function isBegun(line: PsfsDraft): boolean {
  return line.activity !== "" || line.score !== undefined;
}

function isWhole(line: PsfsDraft): line is PsfsRow {
  return line.activity.trim() !== "" && line.score !== undefined;
}
