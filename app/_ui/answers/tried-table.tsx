"use client";

import type { Option, TreatmentEffect, TriedRow } from "@/lib/clinical/checklist/field";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { readMeasure } from "./measure";
import { type Segment, Segments } from "./segments";
import { useDraft } from "./use-draft";

const effects = [
  { code: "good", label: "Good" },
  { code: "partial", label: "Partial" },
  { code: "none", label: "None" },
  { code: "worse", label: "Worse" },
] as const satisfies readonly (Segment & { code: TreatmentEffect })[];

const weeksBounds = { min: 0, max: 2600, integer: true, unit: "weeks" };

interface TriedTableProps extends AnswerProps<readonly TriedRow[]> {
  readonly treatments: readonly Option[];
}

/** Treatments tried: pick them as chips, then say for each how long and how well. */
export function TriedTable({ treatments, value, onChange, ...row }: TriedTableProps) {
  const rows = value ?? [];
  const change = (next: readonly TriedRow[]) => onChange(next.length > 0 ? next : undefined);
  const isTried = (code: string) => rows.some((tried) => tried.treatment === code);
  const choose = (code: string, wanted: boolean) => {
    // What was ticked before the scripts came is told more than once.
    if (wanted === isTried(code)) return;
    change(
      wanted
        ? [...rows, { treatment: code, weeks: null, effect: null }]
        : rows.filter((tried) => tried.treatment !== code),
    );
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
        <div className="cx-chips">
          {treatments.map(({ code, label }, at) => (
            <label key={code} className="cx-chip">
              <input
                type="checkbox"
                id={at === 0 ? row.id : undefined}
                checked={isTried(code)}
                onChange={({ target }) => choose(code, target.checked)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
        {rows.map((tried) => (
          <TriedLine
            key={tried.treatment}
            id={`${row.id}-${tried.treatment}`}
            label={treatments.find(({ code }) => code === tried.treatment)?.label ?? tried.treatment}
            tried={tried}
            onChange={(next) => change(rows.map((other) => (other === tried ? next : other)))}
          />
        ))}
      </div>
    </AnswerRow>
  );
}

interface TriedLineProps {
  readonly id: string;
  readonly label: string;
  readonly tried: TriedRow;
  readonly onChange: (tried: TriedRow) => void;
}

function TriedLine({ id, label, tried, onChange }: TriedLineProps) {
  const { draft, keep } = useDraft(tried.weeks ?? undefined, (weeks) =>
    weeks === undefined ? "" : String(weeks),
  );
  const { problem } = readMeasure(draft, weeksBounds);
  const type = (text: string) => {
    const weeks = readMeasure(text, weeksBounds).value;
    keep(text, weeks);
    onChange({ ...tried, weeks: weeks ?? null });
  };
  return (
    <div className="cx-row-line">
      <span className="cx-row-name">{label}</span>
      <span className="cx-measure">
        <input
          id={`${id}-weeks`}
          className="nhsuk-input cx-input cx-input--number"
          inputMode="numeric"
          autoComplete="off"
          value={draft}
          onChange={(event) => type(event.target.value)}
          aria-label={`${label}: weeks`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        <span className="cx-unit">weeks</span>
      </span>
      <Segments
        id={`${id}-effect`}
        groupLabel={`${label}: effect`}
        shape="joined"
        segments={effects}
        value={tried.effect ?? undefined}
        onChange={(code) =>
          onChange({ ...tried, effect: effects.find((effect) => effect.code === code)?.code ?? null })
        }
      />
      {problem && (
        <p id={`${id}-problem`} className="cx-answer-error">
          {problem}
        </p>
      )}
    </div>
  );
}
