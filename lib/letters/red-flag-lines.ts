import type { Assessment, OpenFlag, RedFlagFinding } from "@/lib/clinical/assess";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { fieldsIn } from "@/lib/clinical/rules/explain";
import { compareUrgency, type Urgency, urgencyLabels } from "@/lib/clinical/rules/urgency";
import { runOf } from "./answer-rows";
import type { LetterBlock } from "./letter-model";
import { paragraph } from "./letter-parts";
import { printedLabel } from "./printed-labels";

/** Flags that rest on an answer for the record alone: naming them would tell it. */
const privateFlags: ReadonlySet<string> = new Set(
  redFlags.filter(({ when }) => fieldsIn(when).some(isPrivate)).map(({ id }) => id),
);

function isPrivate(id: FieldId): boolean {
  return fieldById(id).neverPrints === true;
}

function printable<Flag extends { readonly id: string }>(flags: readonly Flag[]): Flag[] {
  return flags.filter(({ id }) => !privateFlags.has(id));
}

const isAlert = ({ urgency }: { readonly urgency: Urgency }) => compareUrgency(urgency, "routine") < 0;

/** Whether a red flag calls for more than routine care. */
export function hasAlert(assessment: Assessment): boolean {
  return assessment.redFlags.some(isAlert);
}

function named({ label, urgency }: { readonly label: string; readonly urgency: Urgency }): string {
  return `${label} (${urgencyLabels[urgency].toLowerCase()})`;
}

/** The status of the red flags in a line or two, for the top of the letter. Never more than was asked. */
export function redFlagHeadline(assessment: Assessment): string {
  const present = printable(assessment.redFlags).filter(isAlert);
  const open = printable(assessment.notExcluded).filter(({ askable }) => askable);
  const openEmergencies = open.filter(({ urgency }) => urgency === "emergency_same_day");
  const withheld = assessment.redFlags.some(({ id }) => privateFlags.has(id));
  const status = present.length > 0 ? `Present: ${present.map(named).join("; ")}.` : "None present.";
  const rest =
    open.length === 0
      ? "All others excluded."
      : `Not excluded: ${open.length}${openEmergencies.length > 0 ? `, of which emergencies: ${openEmergencies.length}` : ""} (see Safety alerts).`;
  if (withheld && present.length === 0) return `Speak to the referrer by telephone. ${rest}`;
  return present.length === 0 && open.length === 0 ? "None present, all excluded." : `${status} ${rest}`;
}

/** The red flags by what became of them: present with the answers behind them, not excluded, excluded. */
export function redFlagBlocks(assessment: Assessment): LetterBlock[] {
  const present = printable(assessment.redFlags);
  const open = printable(assessment.notExcluded);
  const askable = open.filter(({ askable }) => askable);
  const unaskable = open.filter(({ askable }) => !askable);
  return [
    ...(present.length > 0
      ? [presentTable(present)]
      : [paragraph("None on the answers given.", "Red flags present")]),
    ...runOf(
      "Taken over by another red flag",
      printable(assessment.suppressed).map(({ label }) => label),
    ),
    ...(askable.length > 0
      ? [{ kind: "list" as const, lead: "Red flags not excluded", items: askable.map(openInWords) }]
      : []),
    ...runOf(
      "Not excluded, but the question does not apply",
      unaskable.map(({ label }) => label),
    ),
    ...runOf(
      "Red flags excluded by the answers",
      printable(assessment.excluded).map(({ label }) => label),
    ),
  ];
}

function presentTable(flags: readonly RedFlagFinding[]): LetterBlock {
  return {
    kind: "table",
    columns: [
      { label: "Red flag present", align: "start", share: 5 },
      { label: "Answers behind it", align: "start", share: 6 },
      { label: "Advice", align: "start", share: 7 },
    ],
    rows: flags.map((flag) => [
      named(flag),
      flag.because
        .filter(({ fieldId }) => !isPrivate(fieldId))
        .map(({ fieldId, answerText }) => `${printedLabel(fieldById(fieldId))}: ${answerText}`)
        .join("; "),
      flag.advice,
    ]),
  };
}

function openInWords(flag: OpenFlag): string {
  const questions = flag.questions.filter((id) => !isPrivate(id)).map((id) => printedLabel(fieldById(id)));
  return `${named(flag)}. Still to ask: ${questions.join("; ")}.`;
}
