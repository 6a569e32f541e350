"use client";

import type { KeyboardEvent } from "react";
import type { Option } from "@/lib/clinical/checklist/field";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";

interface ChoicesProps extends AnswerProps<readonly string[]> {
  readonly options: readonly Option[];
}

/** Several of many, as check boxes drawn as chips; a digit toggles that chip, "none" stands alone. */
export function Choices({ options, value, onChange, ...row }: ChoicesProps) {
  const isChosen = (code: string) => value?.includes(code) ?? false;
  const toggle = (code: string) => onChange(toggled(value, code));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Delete" || event.key === "Backspace" || event.key === "u") onChange(undefined);
    const option = optionOf(event.key, options);
    if (option) toggle(option.code);
  };
  return (
    <AnswerRow {...row} answered={value !== undefined} names="group" onClear={() => onChange(undefined)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in the row's grid beside its label */}
      <div
        role="group"
        className="cx-chips"
        aria-labelledby={`${row.id}-label`}
        aria-describedby={describedBy(row.id, row.hint, row.error)}
        onKeyDown={onKeyDown}
      >
        {options.map(({ code, label }, at) => (
          <label key={code} className="cx-chip">
            <input
              type="checkbox"
              id={at === 0 ? row.id : undefined}
              checked={isChosen(code)}
              // What was ticked before the scripts came is told more than once.
              onChange={({ target }) => target.checked !== isChosen(code) && toggle(code)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </AnswerRow>
  );
}

/** A digit is a place, 0 the tenth; N is "none" where there is one. */
function optionOf(key: string, options: readonly Option[]): Option | undefined {
  if (key.toLowerCase() === "n") return options.find(({ code }) => code === "none");
  return /^\d$/.test(key) ? options[(Number(key) + 9) % 10] : undefined;
}

/**
 * The answer after one chip was pressed. "none" drops the others and any other drops "none"; taking the last chip
 * back means that the question was not asked.
 */
export function toggled(value: readonly string[] | undefined, code: string): readonly string[] | undefined {
  const chosen = value ?? [];
  if (chosen.includes(code)) {
    const left = chosen.filter((other) => other !== code);
    return left.length > 0 ? left : undefined;
  }
  return code === "none" ? ["none"] : [...chosen.filter((other) => other !== "none"), code];
}
