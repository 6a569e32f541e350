import { type ChecklistField, checklist, type Facts, type FieldId, fieldById } from "./checklist/checklist";
import type { SectionId } from "./checklist/field";
import { monthInWords } from "./dates";
import { noteNames } from "./note-names";
import { answerText, durationInWords } from "./phrases";
import { isAnswered } from "./rules/evaluate";

/** How a section says yes and no. */
const verbs: Readonly<Record<SectionId, readonly [yes: string, no: string]>> = {
  patient: ["Yes", "No"],
  trigger: ["Reports", "Denies"],
  pain: ["Reports", "Denies"],
  function: ["Yes", "No"],
  tried: ["Yes", "No"],
  history: ["History of", "No history of"],
  medicines: ["Yes", "No"],
  redflag: ["Present", "Asked and absent"],
  exam: ["Found", "Not found"],
  child: ["Present", "Asked and absent"],
  mri: ["Imaging safety, yes", "Imaging safety, no"],
  results: ["Yes", "No"],
  scores: ["Yes", "No"],
  plan: ["Done", "Not done"],
};

/** How a section begins the sentence that holds its codes and numbers. */
const leads: Readonly<Record<SectionId, string>> = {
  patient: "Consultation",
  trigger: "Story",
  pain: "Pain",
  function: "Function",
  tried: "Treatment so far",
  history: "Background",
  medicines: "Medicines, allergies, pregnancy",
  redflag: "Red-flag findings",
  exam: "On examination",
  child: "Child",
  mri: "Imaging",
  results: "Results",
  scores: "Scores",
  plan: "Plan",
};

const sexWords = { female: "woman", male: "man", indeterminate: "person", not_known: "person" } as const;
const sideWords = { left: "left hip", right: "right hip", both: "both hips" } as const;

/** Said in the opening sentences, so not again. */
const inOpening: ReadonlySet<string> = new Set([
  "laterality",
  "onset_date",
  "onset_type",
  "pain_sites",
  "pain_pattern",
  "nrs_now",
  "nrs_worst",
]);

/**
 * The consultation note: sentences that grow as questions are answered, in the order of the checklist. A
 * question that was not asked is not in it, neither as yes nor as no; nor is what must never print.
 */
export function noteSentences(facts: Facts): readonly string[] {
  const bySection = Map.groupBy(
    checklist.filter((field) => isInNote(field, facts)),
    (field) => field.section,
  );
  return [
    ...sentenceOf(patientAndSide(facts)),
    ...sentenceOf(painStory(facts)),
    ...[...bySection].flatMap(([section, fields]) => sentences(section, fields, facts)),
  ];
}

/** The side that a note says in its first sentence; `undefined` where it says none. */
export function sideInNote(note: string): Facts["laterality"] {
  const [opening = ""] = note.split(".");
  return (["left", "right", "both"] as const).find((side) => opening.toLowerCase().includes(sideWords[side]));
}

function isInNote(field: ChecklistField, facts: Facts): boolean {
  return (
    field.from === "answer" && !field.neverPrints && !inOpening.has(field.id) && isAnswered(facts, field.id)
  );
}

function patientAndSide({ age_years: age, sex_at_birth: sex, laterality, duration_days: days }: Facts) {
  return [
    age !== undefined && `${age}-year-old ${sex ? sexWords[sex] : "person"}`,
    laterality && sideWords[laterality],
    days !== undefined && `for ${durationInWords(days)}`,
  ];
}

function painStory(facts: Facts) {
  const { pain_sites, onset_date, onset_type, pain_pattern, nrs_now, nrs_worst } = facts;
  return [
    pain_sites &&
      (pain_sites.length === 0 ? "No site of pain named" : `Pain: ${inNote("pain_sites", facts)}`),
    onset_date !== undefined && `since ${onsetInWords(onset_date, facts)}`,
    onset_type && `onset ${inNote("onset_type", facts)}`,
    pain_pattern && inNote("pain_pattern", facts),
    nrs_now !== undefined && `${nrs_now} out of 10 now`,
    nrs_worst !== undefined && `${nrs_worst} out of 10 at worst`,
  ];
}

/**
 * The day it began. What came on by and by is said by its month after three months: its day was most likely reckoned
 * back from "9/12". An injury or a sudden onset keeps its day.
 */
function onsetInWords(onset: string, facts: Facts): string {
  const hasDay = facts.onset_type === "sudden" || facts.onset_type === "after_injury";
  return hasDay || (facts.duration_days ?? 0) < 90 ? inNote("onset_date", facts) : monthInWords(onset);
}

/** One sentence of the parts that are known; none when nothing is. */
function sentenceOf(parts: readonly (string | false | undefined)[]): readonly string[] {
  const known = parts.filter((part) => part !== false && part !== undefined).join(", ");
  return known === "" ? [] : [sentence(known.charAt(0).toUpperCase() + known.slice(1))];
}

function sentences(section: SectionId, fields: readonly ChecklistField[], facts: Facts): readonly string[] {
  const [yes, no] = verbs[section];
  const { written = [], coded = [] } = Object.groupBy(
    fields.filter((field) => field.kind !== "yesNo"),
    (field) =>
      field.kind === "text" || field.kind === "tried" || field.kind === "psfs" ? "written" : "coded",
  );
  const together = coded.map(({ id }) => `${nameOf(id)}: ${inNote(id, facts)}`).join("; ");
  return [
    ...(together === "" ? [] : [sentence(`${leads[section]}, ${together}`)]),
    ...written.map(({ id, label }) => sentence(`${label}: ${inNote(id, facts)}`)),
    ...listed(yes, fields, facts, true),
    ...listed(no, fields, facts, false),
  ];
}

function listed(
  verb: string,
  fields: readonly ChecklistField[],
  facts: Facts,
  answer: boolean,
): readonly string[] {
  const labels = fields.filter((field) => facts[field.id] === answer).map((field) => nameOf(field.id));
  return labels.length === 0 ? [] : [sentence(`${verb}: ${labels.join("; ")}`)];
}

function nameOf(id: FieldId): string {
  return noteNames[id] ?? inSentence(fieldById(id).label);
}

/** Coded answers join the sentence; what somebody wrote stays as written. */
function inNote(id: FieldId, facts: Facts): string {
  const field = fieldById(id);
  const answer = facts[id];
  if (id !== "allergies" && (answer === "none" || (Array.isArray(answer) && answer[0] === "none")))
    return "none";
  if (field.kind === "choices" && Array.isArray(answer) && answer.length > 0) {
    return answer.map((code: string) => inSentence(answerText(field, [code]))).join(", ");
  }
  const text = answerText(field, answer);
  return field.kind === "choice" && typeof answer === "string" ? inSentence(text) : text;
}

/** Lower case at the start, unless the first word is an abbreviation or a name. */
function inSentence(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^(Paget|Trendelenburg|Thomas|Perthes)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
