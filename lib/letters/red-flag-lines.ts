import type { Assessment, OpenFlag, RedFlagFinding } from "@/lib/clinical/assess";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { isPrivateField, isPrivateFlag } from "@/lib/clinical/red-flags/never-printed";
import { compareUrgency, type Urgency, urgencyLabels } from "@/lib/clinical/rules/urgency";
import { runOf } from "./answer-rows";
import type { LetterBlock } from "./letter-model";
import { paragraph } from "./letter-parts";
import { printedLabel } from "./printed-labels";

function printable<Flag extends { readonly id: string }>(flags: readonly Flag[]): Flag[] {
  return flags.filter(({ id }) => !isPrivateFlag(id));
}

const isAlert = ({ urgency }: { readonly urgency: Urgency }) => compareUrgency(urgency, "routine") < 0;

/** Whether a red flag calls for more than routine care. */
export function hasAlert(assessment: Assessment): boolean {
  return assessment.redFlags.some(isAlert);
}

const labelOf = ({ label }: { readonly label: string }) => label;

function named({ label, urgency }: { readonly label: string; readonly urgency: Urgency }): string {
  return `${label} – ${urgencyLabels[urgency].toLowerCase()}`;
}

/** The status of the red flags in a line or two, for the top of the letter. What is not known comes before "none". */
export function redFlagHeadline(assessment: Assessment): string {
  const flags = printable(assessment.redFlags);
  const present = flags.filter(isAlert);
  const open = openHeadline(assessment);
  const others = open ?? "All others that apply are excluded.";
  if (present.length > 0) return `Present: ${present.map(named).join("; ")}. ${others}`;
  // A flag that may not be named must not be denied either.
  const unnamed = assessment.redFlags.some(({ id }) => isPrivateFlag(id));
  if (unnamed) return `Speak to the referrer by telephone. ${others}`;
  if (flags.length > 0)
    return `${others} None above routine is present; noted: ${flags.map(labelOf).join("; ")}.`;
  return open
    ? `${open} None is present in the answers given.`
    : "None present: all that apply are excluded.";
}

/** `undefined` when nothing is left open that could be asked. */
function openHeadline({ notExcluded }: Assessment): string | undefined {
  const open = printable(notExcluded).filter(({ askable }) => askable);
  if (open.length === 0) return undefined;
  const emergencies = open.filter(({ urgency }) => urgency === "emergency_same_day").map(labelOf);
  const first = emergencies.slice(0, 3).join("; ");
  const more = emergencies.length > 3 ? ` and ${emergencies.length - 3} more` : "";
  const urgent = emergencies.length > 0 ? `, emergencies among them: ${first}${more}` : "";
  return `Not excluded: ${open.length}${urgent}.`;
}

/** Red flags that fired, with the answers behind each and the advice. */
export function redFlagsPresent(assessment: Assessment): LetterBlock[] {
  const present = printable(assessment.redFlags);
  return [
    ...(present.length > 0
      ? [presentTable(present)]
      : [paragraph("None on the answers given.", "Red flags present")]),
    ...runOf("Taken over by another red flag", printable(assessment.suppressed).map(labelOf)),
  ];
}

/** Red flags that the answers neither raise nor exclude, with what is still to ask. */
export function redFlagsOpen(assessment: Assessment): LetterBlock[] {
  const open = printable(assessment.notExcluded);
  const items = open.filter(({ askable }) => askable).map(openInWords);
  return [
    ...(items.length > 0 ? [{ kind: "list" as const, lead: "Red flags not excluded", items }] : []),
    ...runOf(
      "Not excluded, but the question does not apply",
      open.filter(({ askable }) => !askable).map(labelOf),
    ),
  ];
}

export function redFlagsExcluded(assessment: Assessment): LetterBlock[] {
  return runOf("Red flags excluded by the answers", printable(assessment.excluded).map(labelOf));
}

function presentTable(flags: readonly RedFlagFinding[]): LetterBlock {
  return {
    kind: "table",
    columns: [
      { label: "Red flag present", align: "start", share: 5 },
      { label: "Answers behind it", align: "start", share: 8 },
      { label: "Advice", align: "start", share: 7 },
    ],
    rows: flags.map((flag) => [
      named(flag),
      flag.because
        .filter(({ fieldId }) => !isPrivateField(fieldId))
        .map(({ fieldId, answerText }) => `${printedLabel(fieldById(fieldId))}: ${answerText}`)
        .join("; "),
      flag.advice,
    ]),
  };
}

function openInWords(flag: OpenFlag): string {
  const questions = flag.questions
    .filter((id) => !isPrivateField(id))
    .map((id) => printedLabel(fieldById(id)));
  return `${named(flag)}. Still to ask: ${questions.join("; ")}.`;
}
