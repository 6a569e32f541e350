"use client";

import { type FieldValues, useController } from "react-hook-form";
import { useDraft } from "@/app/_ui/answers/use-draft";
import { FieldFrame, type FieldProps, fieldFacts } from "./field-frame";

const parts = [
  { id: "day", label: "Day", width: "2" },
  { id: "month", label: "Month", width: "2" },
  { id: "year", label: "Year", width: "4" },
] as const;

type DateParts = Readonly<Record<(typeof parts)[number]["id"], string>>;

/**
 * A known date in three labelled boxes. The value is YYYY-MM-DD once all three are filled, whether or not there is
 * such a day: the schema says that. It is the empty string while all are empty, else what there is, which no schema
 * takes for a date.
 */
export function DateField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { command, name } = props;
  const { field } = useController({ name, control: command.form.control });
  const facts = fieldFacts(props);
  const { draft, keep } = useDraft<string, DateParts>(field.value, partsOf);
  const type = (part: keyof DateParts, text: string) => {
    const next = { ...draft, [part]: text.replace(/\D/g, "") };
    const value = joined(next);
    keep(next, value);
    field.onChange(value);
  };
  return (
    <FieldFrame {...facts} label={props.label} hint={props.hint} optional={props.optional} group>
      <div className="cx-date-parts">
        {parts.map(({ id, label, width }, at) => (
          <label key={id} className="cx-date-part">
            <span>{label}</span>
            <input
              id={at === 0 ? facts.id : `${facts.id}-${id}`}
              name={`${name}-${id}`}
              ref={at === 0 ? field.ref : undefined}
              className={`nhsuk-input cx-input cx-input--w${width}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={Number(width)}
              value={draft[id]}
              onChange={(event) => type(id, event.target.value)}
              onBlur={field.onBlur}
              aria-invalid={facts.error ? true : undefined}
            />
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

function partsOf(value: string | undefined): DateParts {
  const [year = "", month = "", day = ""] = (value ?? "").split("-");
  return { day, month, year };
}

function joined({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return "";
  const padded = (text: string) => (text ? text.padStart(2, "0") : "");
  return [year, padded(month), padded(day)].join("-");
}
