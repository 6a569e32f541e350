import { type Answers, type ChecklistField, checklist, sections } from "@/lib/clinical/checklist/checklist";
import type { Field, Option, PsfsRow, TriedRow } from "@/lib/clinical/checklist/field";
import { unitInWords } from "@/lib/clinical/phrases";
import { onScreen } from "@/lib/clinical/screen-wording";
import { own, ucum } from "./codes";

/** An answer to a question, or to a part of one. */
export interface Answer {
  readonly [value: string]: unknown;
  readonly item?: readonly Item[];
}

/** A question with its answers, or a group of questions. A question that was not asked has no item. */
export interface Item {
  readonly linkId: string;
  readonly text: string;
  readonly item?: readonly Item[];
  readonly answer?: readonly Answer[];
}

/** Stands for "asked, and none of these", which is an answer and not silence. */
export const noneOfThese = own("answer", "none-of-these", "None of these");

/** The answers as items of a questionnaire response, by section; only `printed` fields, in their order. */
export function answerItems(answers: Answers, isPrinted: (field: ChecklistField) => boolean): Item[] {
  const fields: readonly ChecklistField[] = checklist;
  return sections.flatMap(({ id, label }) => {
    const item = fields
      .filter((field) => field.section === id && field.from === "answer" && isPrinted(field))
      .flatMap((field) => questionItem(field, answers));
    return item.length > 0 ? [{ linkId: id, text: onScreen(label), item }] : [];
  });
}

function questionItem(field: ChecklistField, answers: Readonly<Record<string, unknown>>): Item[] {
  const value = answers[field.id];
  if (value === undefined || value === "") return [];
  return [{ linkId: field.id, text: field.question ?? field.label, answer: answersOf(field, value) }];
}

function answersOf(field: ChecklistField, value: unknown): Answer[] {
  if (!Array.isArray(value)) return [oneAnswer(field, value)];
  return value.length === 0 ? [{ valueCoding: noneOfThese }] : value.map((item) => listedAnswer(field, item));
}

/** `value` is one that the field's schema accepts. */
function oneAnswer(field: Field, value: unknown): Answer {
  switch (field.kind) {
    case "yesNo":
      return { valueBoolean: value === true };
    case "choice":
      return typeof value === "object" && value !== null && "ownWords" in value
        ? { valueString: value.ownWords }
        : { valueCoding: codingOf(field.id, field.options, String(value)) };
    case "measure":
    case "computed":
      return field.unit === ""
        ? { valueDecimal: value }
        : { valueQuantity: quantityOf(field, Number(value)) };
    case "scale":
      return { valueInteger: value };
    case "date":
      return { valueDate: value };
    default:
      return { valueString: value };
  }
}

function listedAnswer(field: Field, item: unknown): Answer {
  switch (field.kind) {
    case "choices":
      return { valueCoding: codingOf(field.id, field.options, String(item)) };
    case "tried":
      // The field's schema makes every item of its list such a row.
      return treatmentAnswer(field.options, item as TriedRow);
    default:
      return activityAnswer(item as PsfsRow);
  }
}

function treatmentAnswer(options: readonly Option[], { treatment, weeks, effect }: TriedRow): Answer {
  const parts: Item[] = [
    ...(weeks === null ? [] : [{ linkId: "tried.weeks", text: "Weeks", answer: [{ valueInteger: weeks }] }]),
    ...(effect === null
      ? []
      : [
          {
            linkId: "tried.effect",
            text: "Effect",
            answer: [{ valueCoding: own("answer", `tried.${effect}`, effect) }],
          },
        ]),
  ];
  return {
    valueCoding: codingOf("tried", options, treatment),
    ...(parts.length > 0 ? { item: parts } : {}),
  };
}

function activityAnswer({ activity, score }: PsfsRow): Answer {
  return {
    valueString: activity,
    item: [{ linkId: "psfs.score", text: "Score", answer: [{ valueInteger: score }] }],
  };
}

/** An answer's code is that of its question and its option, for options of two questions share their names. */
export function codingOf(fieldId: string, options: readonly Option[], code: string) {
  return own("answer", `${fieldId}.${code}`, options.find((option) => option.code === code)?.label ?? code);
}

/** A measure with its unit in words, and in UCUM where UCUM has it. */
export function quantityOf({ unit }: { readonly unit: string }, value: number) {
  const code = ucum[unit];
  return { value, unit: unitInWords(unit), ...(code ? { system: "http://unitsofmeasure.org", code } : {}) };
}
