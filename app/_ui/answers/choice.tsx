"use client";

import type { Option } from "@/lib/clinical/checklist/field";
import { type AnswerProps, AnswerRow, describedBy } from "./answer-row";
import { Segments } from "./segments";

interface ChoiceProps extends AnswerProps<string> {
  readonly options: readonly Option[];
}

/** One of several: a bar if they are few and short, separate buttons if not, a list if they are many. */
export function Choice({ options, value, onChange, ...row }: ChoiceProps) {
  const shape = choiceShape(options);
  return (
    <AnswerRow
      {...row}
      answered={value !== undefined}
      names={shape === "list" ? "control" : "group"}
      {...(shape === "list" ? {} : { onClear: () => onChange(undefined) })}
    >
      {shape === "list" ? (
        <select
          id={row.id}
          className="nhsuk-select cx-select"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value || undefined)}
          aria-describedby={describedBy(row.id, row.hint, row.error)}
          aria-invalid={row.error ? true : undefined}
        >
          <option value="">Not asked</option>
          {options.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <Segments
          id={row.id}
          hint={row.hint}
          error={row.error}
          shape={shape}
          segments={options.map((option, at) => ({ ...option, shortcut: String(at + 1) }))}
          value={value}
          onChange={onChange}
        />
      )}
    </AnswerRow>
  );
}

/** How a choice is drawn; by its words alone, so that it never changes while answering. */
export function choiceShape(options: readonly Option[]): "joined" | "loose" | "list" {
  const letters = options.reduce((sum, option) => sum + option.label.length, 0);
  if (options.length <= 5 && letters <= 40) return "joined";
  return options.length <= 8 && letters <= 160 ? "loose" : "list";
}
