import {
  type Answers,
  type CodeOf,
  type Facts,
  type FieldId,
  fieldById,
  isFieldId,
} from "./checklist/checklist";
import { ageOn, daysBetween } from "./dates";

/** What the rules need to know of the patient besides the answers. */
export interface PatientFacts {
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  readonly sexAtBirth: CodeOf<"sex_at_birth">;
}

/**
 * The answers with age and duration worked out for the day of the consultation, `YYYY-MM-DD`. A birth or onset
 * after that day cannot be right: the age or duration then stays unanswered rather than negative.
 */
export function factsOf(answers: Answers, patient: PatientFacts, onDate: string): Facts {
  const age = ageOn(patient.dateOfBirth, onDate);
  const duration = answers.onset_date === undefined ? -1 : daysBetween(answers.onset_date, onDate);
  return {
    ...answers,
    date_of_birth: patient.dateOfBirth,
    sex_at_birth: patient.sexAtBirth,
    ...(age >= 0 && { age_years: age }),
    ...(duration >= 0 && { duration_days: duration }),
  };
}

/** Text that some rule reads, or that says whether a question applies. Neither reads the words of any other text. */
const wordsInRules: readonly FieldId[] = ["occupation", "clinical_question", "xray_result"];

/** Whether no rule can tell two consultations apart: they differ at most in the words of text that no rule reads. */
export function sameForRules(one: Facts, other: Facts): boolean {
  const ids = new Set([...keysOf(one), ...keysOf(other)]);
  return [...ids].every(
    (id) => one[id] === other[id] || (isUnread(id) && isGiven(one[id]) === isGiven(other[id])),
  );
}

function isUnread(id: FieldId): boolean {
  return fieldById(id).kind === "text" && !wordsInRules.includes(id);
}

/** As the rules see it: an empty text is no answer. */
function isGiven(answer: unknown): boolean {
  return answer !== undefined && answer !== "";
}

function keysOf(facts: Facts): readonly FieldId[] {
  return Object.keys(facts).filter(isFieldId);
}
