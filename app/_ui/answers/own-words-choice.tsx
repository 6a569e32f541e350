"use client";

import { useState } from "react";
import type { Option } from "@/lib/clinical/checklist/field";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";

const own = "own-words";
const mostLetters = 200;

interface OwnWordsChoiceProps extends AnswerProps<unknown> {
  readonly options: readonly Option[];
}

/** One of a list, or the clinician's own words. Without a word written, nothing is decided. */
export function OwnWordsChoice({ id, options, value, onChange, ...row }: OwnWordsChoiceProps) {
  const words = wordsIn(value);
  const [writing, setWriting] = useState(false);
  const inOwnWords = words !== undefined || (writing && value === undefined);
  const pick = (code: string) => {
    setWriting(code === own);
    onChange(code === own || code === "" ? undefined : code);
  };
  return (
    <AnswerRow id={id} {...row} answered={value !== undefined} names="control">
      <span className="cx-own-words">
        <select
          id={id}
          className="nhsuk-select cx-select"
          value={inOwnWords ? own : String(value ?? "")}
          onChange={({ target }) => pick(target.value)}
          aria-describedby={describedBy(id, row.hint, row.error)}
          aria-invalid={row.error ? true : undefined}
        >
          <option value="">Not decided</option>
          {options.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
          <option value={own}>In my own words</option>
        </select>
        {inOwnWords && (
          <input
            className="nhsuk-input cx-input"
            aria-label={`${row.label}, in my own words`}
            placeholder="In my own words"
            maxLength={mostLetters}
            value={words ?? ""}
            onChange={({ target }) => {
              setWriting(true);
              onChange(target.value.trim() === "" ? undefined : { ownWords: target.value });
            }}
          />
        )}
      </span>
    </AnswerRow>
  );
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "ownWords" in value
    ? String(value.ownWords)
    : undefined;
}
