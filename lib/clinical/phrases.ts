import { type Facts, type FieldId, fieldById } from "./checklist/checklist";
import type { Field, Option, PsfsRow, TreatmentEffect, TriedRow } from "./checklist/field";
import { dayInWords } from "./dates";

/** What stands for an unanswered question, everywhere. It is never "no". */
export const NOT_ASKED = "not asked";

const unitWords: Readonly<Record<string, string>> = {
  "deg C": "°C",
  "kg/m2": "kg/m²",
  "mL/min/1.73m2": "mL/min/1.73 m²",
  "units/week": "units a week",
  "10^9/L": "×10⁹/L",
};
const countedUnits: readonly string[] = ["days", "weeks", "years", "minutes", "metres", "degrees"];

const effectWords: Readonly<Record<TreatmentEffect, string>> = {
  good: "helped",
  partial: "helped in part",
  none: "no effect",
  worse: "made it worse",
};

/** A unit as people write it: `°C`, `units a week`. */
export function unitInWords(unit: string): string {
  return unitWords[unit] ?? unit;
}

/** A number with its unit: `1 day`, `36.6 °C`. */
export function quantity(value: number, unit: string): string {
  if (unit === "") return String(value);
  if (value === 1 && countedUnits.includes(unit)) return `1 ${unit.slice(0, -1)}`;
  return `${value} ${unitInWords(unit)}`;
}

/** A time as people say it: days to three weeks, then "about 8 weeks", "about 9 months", "about 3 years". */
export function durationInWords(days: number): string {
  if (days < 21) return quantity(days, "days");
  if (days < 90) return `about ${Math.round(days / 7)} weeks`;
  return days < 730 ? `about ${Math.round(days / 30.44)} months` : `about ${Math.round(days / 365.25)} years`;
}

function labelOf(options: readonly Option[], code: string): string {
  return options.find((option) => option.code === code)?.label ?? code;
}

function choiceText(options: readonly Option[], value: unknown): string {
  if (typeof value === "object" && value !== null && "ownWords" in value) return String(value.ownWords);
  return labelOf(options, String(value));
}

function triedText(options: readonly Option[], { treatment, weeks, effect }: TriedRow): string {
  const length = weeks === null ? "length not asked" : quantity(weeks, "weeks");
  return `${labelOf(options, treatment)}: ${length}, ${effect === null ? "effect not asked" : effectWords[effect]}`;
}

const psfsText = ({ activity, score }: PsfsRow) => `${activity}: ${score} out of 10`;

/**
 * An answer in words, for screen, letter and note alike. `undefined` is "not asked"; an empty list is "none of
 * these", because it was asked. The value must be one that the field's schema accepts.
 */
export function answerText(field: Field, value: unknown): string {
  if (value === undefined || value === "") return NOT_ASKED;
  switch (field.kind) {
    case "yesNo":
      return value === true ? "yes" : "no";
    case "choice":
      return choiceText(field.options, value);
    case "choices":
      return listText(value, (code: string) => labelOf(field.options, code));
    case "measure":
    case "computed":
      return quantity(Number(value), field.unit);
    case "scale":
      return `${Number(value)} out of 10`;
    case "date":
      return dayInWords(String(value));
    case "text":
      return String(value);
    case "tried":
      return listText(value, (row: TriedRow) => triedText(field.options, row), "; ");
    case "psfs":
      return listText(value, psfsText, "; ");
  }
}

/** `value` is a list by the field's schema; an empty one was asked and nothing chosen. */
function listText<Item>(value: unknown, inWords: (item: Item) => string, between = ", "): string {
  const items = Array.isArray(value) ? value : [];
  return items.length === 0 ? "none of these" : items.map(inWords).join(between);
}

/** The answer that the facts hold for a field, in words. */
export function factText(id: FieldId, facts: Facts): string {
  return answerText(fieldById(id), facts[id]);
}
