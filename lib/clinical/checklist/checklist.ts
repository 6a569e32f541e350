import { childAndYoungPerson } from "./child";
import { examinationOfJoint } from "./examination";
import { examinationAroundJoint } from "./examination-around-joint";
import type { AnswerOf, Field, SectionId } from "./field";
import { functionWorkHome } from "./function";
import { pastHistory } from "./history";
import { imagingSafety } from "./imaging-safety";
import { medicinesAllergiesPregnancy } from "./medicines";
import { outcomeScores } from "./outcome-scores";
import { pain } from "./pain";
import { patientAndAdministration } from "./patient";
import { assessmentAndPlan } from "./plan";
import { redFlagQuestions } from "./red-flag-questions";
import { resultsToHand } from "./results";
import { treatmentsTried } from "./treatments-tried";
import { triggers } from "./triggers";

/** Every field of the checklist, in the order of the pathway: form, schema, letter and export follow it. */
export const checklist = [
  ...patientAndAdministration,
  ...triggers,
  ...pain,
  ...functionWorkHome,
  ...treatmentsTried,
  ...pastHistory,
  ...medicinesAllergiesPregnancy,
  ...redFlagQuestions,
  ...examinationOfJoint,
  ...examinationAroundJoint,
  ...childAndYoungPerson,
  ...imagingSafety,
  ...resultsToHand,
  ...outcomeScores,
  ...assessmentAndPlan,
] as const satisfies readonly Field[];

export const sections = [
  { id: "patient", label: "Patient and administration" },
  { id: "trigger", label: "When-to-see-a-doctor triggers (the seed's own list)" },
  { id: "pain", label: "Pain" },
  { id: "function", label: "Function, work and home" },
  { id: "tried", label: "Treatments tried" },
  { id: "history", label: "Risk factors and past history" },
  { id: "medicines", label: "Medicines, allergies, pregnancy" },
  { id: "redflag", label: "Red-flag questions" },
  { id: "exam", label: "Examination" },
  { id: "child", label: "Children and young people (shown when age < 16)" },
  { id: "mri", label: "Imaging safety (shown when an imaging order is chosen)" },
  { id: "results", label: "Results to hand" },
  { id: "scores", label: "Outcome scores" },
  { id: "plan", label: "Assessment and plan" },
] as const satisfies readonly { id: SectionId; label: string }[];

type AnyField = (typeof checklist)[number];

/** The id of a field; `FieldId<"measure">` is the id of a field of that kind. */
export type FieldId<K extends Field["kind"] = Field["kind"]> = Extract<AnyField, { kind: K }>["id"];

/** The id of a field that is typed in the checklist. */
export type AnswerFieldId = Extract<AnyField, { from: "answer" }>["id"];

/** The codes a choice or choices field can hold. */
export type CodeOf<I extends FieldId<"choice" | "choices">> = Extract<
  AnyField,
  { id: I; options: readonly unknown[] }
>["options"][number]["code"];

/** What is known of the patient and the visit: answers and what records give. An absent key is "not asked". */
export type Facts = { readonly [F in AnyField as F["id"]]?: AnswerOf<F> | undefined };

/** What was asked and answered. An absent key means "not asked"; it never means "no". */
export type Answers = Pick<Facts, AnswerFieldId>;

/** A field of the checklist whose id the compiler knows. */
export type ChecklistField = Field & { readonly id: FieldId };

const fieldsById: ReadonlyMap<string, ChecklistField> = new Map(checklist.map((field) => [field.id, field]));

/** Whether a text names a field of the checklist. */
export function isFieldId(id: string): id is FieldId {
  return fieldsById.has(id);
}

/** The field of that id. Cannot fail for an id the compiler accepts. */
export function fieldById(id: FieldId): ChecklistField {
  const field = fieldsById.get(id);
  if (!field) throw new Error(`The checklist has no field ${id}`);
  return field;
}
