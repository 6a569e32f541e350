import { applies } from "@/lib/clinical/checklist/applies";
import type { ChecklistField, Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import { factText } from "@/lib/clinical/phrases";
import type { LetterBlock } from "./letter-model";
import { printedLabel } from "./printed-labels";

/** One question and what was answered, in words. */
export interface AnswerRow {
  readonly label: string;
  readonly text: string;
  readonly asked: boolean;
  readonly yesNo: boolean;
}

/** What answers to yes-or-no questions are gathered under. */
export interface YesNoWords {
  readonly yes: string;
  readonly no: string;
}

const plainWords: YesNoWords = { yes: "Yes", no: "No" };
/** Longer than these, and a pair needs the whole width. */
const longestShortLabel = 23;
const longestShortText = 44;
const longestLabel = 30;

/**
 * The rows of some fields: all that were answered, and all that apply but were not asked. What is for the record
 * alone (`neverPrints`) gives no row. `chosen` are the tests and medicines chosen, which decide what applies.
 */
export function answerRows(
  fields: readonly ChecklistField[],
  facts: Facts,
  chosen: readonly string[],
): AnswerRow[] {
  return fields
    .filter((field) => !field.neverPrints)
    .map((field) => ({
      label: printedLabel(field),
      text: printedAnswer(field.id, facts),
      asked: isAnswered(field.id, facts),
      yesNo: field.kind === "yesNo",
      relevant: field.from === "answer" && applies(field.id, facts, chosen),
    }))
    .filter(({ asked, relevant }) => asked || relevant)
    .map(({ relevant: _, ...row }) => row);
}

export function isAnswered(id: FieldId, facts: Facts): boolean {
  return facts[id] !== undefined && facts[id] !== "";
}

/** An answer as letters print it: long durations also in weeks or months. */
function printedAnswer(id: FieldId, facts: Facts): string {
  const days = facts.duration_days;
  if (id !== "duration_days" || days === undefined || days < 21) return factText(id, facts);
  const [count, unit] = days < 90 ? [days / 7, "weeks"] : [days / 30.44, "months"];
  return days < 730 ? `about ${Math.round(count)} ${unit}` : `about ${Math.round(days / 365.25)} years`;
}

/**
 * Rows as they print: pairs in columns, yes-or-no answers gathered, and last what was not asked. Not a word
 * stands for an answer that is not there. Empty only when there are no rows.
 */
export function blocksOfRows(rows: readonly AnswerRow[], words: YesNoWords = plainWords): LetterBlock[] {
  const answered = rows.filter(({ asked }) => asked);
  const pairs = answered.filter(({ yesNo }) => !yesNo);
  const short = pairs.filter(
    ({ label, text }) =>
      label.length <= longestShortLabel && text.length <= longestShortText && !text.includes("\n"),
  );
  const long = pairs.filter((row) => !short.includes(row));
  const gathered = (answer: string) =>
    answered.filter(({ yesNo, text }) => yesNo && text === answer).map(({ label }) => label);
  return [
    ...termsBlock(2, short),
    ...termsBlock(
      1,
      long.filter(({ label }) => label.length <= longestLabel),
    ),
    ...long
      .filter(({ label }) => label.length > longestLabel)
      .map(({ label, text }) => ({ kind: "paragraph" as const, lead: label, text })),
    ...runOf(words.yes, gathered("yes")),
    ...runOf(words.no, gathered("no")),
    ...notAskedBlock(rows),
  ];
}

function termsBlock(columns: 1 | 2, rows: readonly AnswerRow[]): LetterBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: "terms", columns, items: rows.map(({ label, text }) => ({ term: label, text: capital(text) })) },
  ];
}

/** Names of questions run together after a word that says what became of them. */
export function runOf(lead: string, labels: readonly string[]): LetterBlock[] {
  return labels.length === 0 ? [] : [{ kind: "paragraph", lead, text: `${labels.join("; ")}.` }];
}

export function notAskedBlock(rows: readonly AnswerRow[]): LetterBlock[] {
  return runOf(
    "Not asked",
    rows.filter(({ asked }) => !asked).map(({ label }) => label),
  );
}

/** First letter as a capital, for answers that stand alone ("None of these"). */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
