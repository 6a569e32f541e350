import { applies } from "@/lib/clinical/checklist/applies";
import type { ChecklistField, Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import { dayInWords } from "@/lib/clinical/dates";
import { durationInWords, factText } from "@/lib/clinical/phrases";
import type { LetterBlock } from "./letter-model";
import type { LetterVisit } from "./letter-source";
import { columnLabel, printedLabel } from "./printed-labels";

/** One question and what was answered, in words. */
export interface AnswerRow {
  readonly label: string;
  /** The label where the answer stands beside it. */
  readonly columnLabel: string;
  readonly text: string;
  readonly asked: boolean;
  /** The answers to these are gathered under "yes" and "no" rather than printed one by one. */
  readonly yesNo: boolean;
}

/** What answers to yes-or-no questions are gathered under. */
export interface YesNoWords {
  readonly yes: string;
  readonly no: string;
}

const plainWords: YesNoWords = { yes: "Yes", no: "No" };
/** Longer than this, and an answer needs the whole width. */
const longestShortText = 44;
/** Longer than this, and a label does not fit the column of labels. */
const longestLabel = 22;
/** With fewer pairs than this, a second column saves nothing. */
const fewestForTwoColumns = 4;

/**
 * The rows of some fields: all that were answered, and all that apply but were not asked. What is for the record
 * alone (`neverPrints`) gives no row. `chosen` are the tests and medicines chosen, which decide what applies. What was
 * not asked this time but taken over says of which day it is.
 */
export function answerRows(
  fields: readonly ChecklistField[],
  { facts, takenOver }: Pick<LetterVisit, "facts" | "takenOver">,
  chosen: readonly string[],
): AnswerRow[] {
  const printable = fields.filter((field) => !field.neverPrints);
  return printable
    .filter(
      (field) => isAnswered(field.id, facts) || (field.from === "answer" && applies(field.id, facts, chosen)),
    )
    .map((field) => {
      const asOn = takenOver?.fields.includes(field.id) ? ` (as on ${dayInWords(takenOver.from)})` : "";
      const yesNo = field.kind === "yesNo";
      return {
        // Of a yes or no only the question prints.
        label: `${printedLabel(field)}${yesNo ? asOn : ""}`,
        columnLabel: columnLabel(field),
        text: `${printedAnswer(field, facts)}${yesNo ? "" : asOn}`,
        asked: isAnswered(field.id, facts),
        yesNo,
      };
    });
}

function isAnswered(id: FieldId, facts: Facts): boolean {
  return facts[id] !== undefined && facts[id] !== "";
}

/** An answer as letters print it: long durations in weeks, months or years, the clinician's words untouched. */
function printedAnswer({ id, kind }: ChecklistField, facts: Facts): string {
  if (id === "duration_days" && facts.duration_days !== undefined) {
    return capital(durationInWords(facts.duration_days));
  }
  return kind === "text" ? factText(id, facts) : capital(factText(id, facts));
}

/**
 * Rows as they print: pairs in columns, yes-or-no answers gathered, and last what was not asked. Not a word
 * stands for an answer that is not there. Empty only when there are no rows.
 */
export function blocksOfRows(rows: readonly AnswerRow[], words: YesNoWords = plainWords): LetterBlock[] {
  const answered = rows.filter(({ asked }) => asked);
  const gathered = (answer: string) =>
    answered.filter(({ yesNo, text }) => yesNo && text === answer).map(({ label }) => label);
  return [
    ...pairBlocks(answered.filter(({ yesNo }) => !yesNo)),
    ...runOf(words.yes, gathered("Yes")),
    ...runOf(words.no, gathered("No")),
    ...notAskedBlock(rows.filter(({ asked }) => !asked).map(({ label }) => label)),
  ];
}

function pairBlocks(rows: readonly AnswerRow[]): LetterBlock[] {
  const inColumn = rows.filter((row) => row.columnLabel.length <= longestLabel);
  const short = inColumn.filter(({ text }) => text.length <= longestShortText && !text.includes("\n"));
  const paragraphs = rows
    .filter((row) => !inColumn.includes(row))
    .map(({ label, text }): LetterBlock => ({ kind: "paragraph", lead: label, text }));
  if (short.length < fewestForTwoColumns) return [...termsBlock(1, inColumn), ...paragraphs];
  const long = inColumn.filter((row) => !short.includes(row));
  return [...termsBlock(2, short), ...termsBlock(1, long), ...paragraphs];
}

function termsBlock(columns: 1 | 2, rows: readonly AnswerRow[]): LetterBlock[] {
  const items = rows.map(({ columnLabel: term, text }) => ({ term, text }));
  return items.length === 0 ? [] : [{ kind: "terms", columns, items }];
}

/** Names of questions run together after a word that says what became of them. */
export function runOf(lead: string, labels: readonly string[]): LetterBlock[] {
  return labels.length === 0 ? [] : [{ kind: "paragraph", lead, text: `${labels.join("; ")}.` }];
}

/** What the questions that were not asked are gathered under. */
export const notAsked = "Not asked";

/** What was not asked, by name. */
export function notAskedBlock(labels: readonly string[]): LetterBlock[] {
  return runOf(notAsked, labels);
}

/** The same blocks with all that was not asked in one place, the last. */
export function notAskedLast(blocks: readonly LetterBlock[]): LetterBlock[] {
  const isNotAsked = (block: LetterBlock) => block.kind === "paragraph" && block.lead === notAsked;
  const labels = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.lead === notAsked ? [block.text.replace(/\.$/, "")] : [],
  );
  return [...blocks.filter((block) => !isNotAsked(block)), ...notAskedBlock(labels)];
}

/** First letter as a capital, for answers that stand alone ("None of these"). */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
