"use client";

import { type AnswerProps, AnswerRow } from "@/app/_ui/answers/answer-row";
import type { Option } from "@/lib/clinical/checklist/field";

const own = "own-words";

interface OwnWordsChoiceProps extends AnswerProps<unknown> {
  readonly options: readonly Option[];
}

/** One of a list, or the clinician's own words. */
export function OwnWordsChoice({ id, options, value, onChange, ...row }: OwnWordsChoiceProps) {
  const words = wordsIn(value);
  return (
    <AnswerRow id={id} {...row} answered={value !== undefined} names="control">
      <select
        id={id}
        className="nhsuk-select cx-select"
        value={words === undefined ? String(value ?? "") : own}
        onChange={({ target }) =>
          onChange(target.value === own ? { ownWords: "To be confirmed" } : target.value || undefined)
        }
      >
        <option value="">Not decided</option>
        {options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
        <option value={own}>In my own words</option>
      </select>
      {words !== undefined && (
        <input
          className="nhsuk-input cx-input"
          aria-label={`${row.label}, in my own words`}
          maxLength={200}
          value={words}
          onChange={({ target }) => onChange(target.value.trim() ? { ownWords: target.value } : undefined)}
        />
      )}
    </AnswerRow>
  );
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "ownWords" in value
    ? String(value.ownWords)
    : undefined;
}
