import { applies } from "@/lib/clinical/checklist/applies";
import {
  type Answers,
  checklist,
  type Facts,
  type FieldId,
  fieldById,
  isFieldId,
} from "@/lib/clinical/checklist/checklist";
import type { SectionId } from "@/lib/clinical/checklist/field";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { MedicineId } from "@/lib/clinical/medicines/catalogue";

/** The part of a consultation that is saved as it is typed. */
export interface Content {
  readonly answers: Answers;
  readonly chosenTests: readonly InvestigationId[];
  readonly chosenMedicines: readonly MedicineId[];
  /** Questions whose answer was taken over from the consultation before. */
  readonly takenOver: readonly string[];
}

/** A new value of a field; `undefined` is "not asked". */
export interface ValueOfField {
  readonly fieldId: string;
  readonly value: unknown;
}

/** The value that a field holds; `undefined` is "not asked". */
export function valueIn(content: Content, fieldId: string): unknown {
  if (fieldId === "chosen_tests") return content.chosenTests;
  if (fieldId === "chosen_medicines") return content.chosenMedicines;
  if (fieldId === "taken_over") return content.takenOver;
  return (content.answers as Readonly<Record<string, unknown>>)[fieldId];
}

/** The content after changes. Values come from controls drawn from the checklist, or from the server, which checked them. */
export function withValues(content: Content, changes: readonly ValueOfField[]): Content {
  const answers: Record<string, unknown> = { ...content.answers };
  let { chosenTests, chosenMedicines, takenOver } = content;
  for (const { fieldId, value } of changes) {
    if (fieldId === "chosen_tests") chosenTests = (value ?? []) as typeof chosenTests;
    else if (fieldId === "chosen_medicines") chosenMedicines = (value ?? []) as typeof chosenMedicines;
    else if (fieldId === "taken_over") takenOver = (value ?? []) as typeof takenOver;
    else if (value === undefined) delete answers[fieldId];
    else answers[fieldId] = value;
  }
  return { answers: answers as Answers, chosenTests, chosenMedicines, takenOver };
}

/** Whether two values of a field say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Fields that are typed letter by letter, so that one undo takes back the whole of it. */
export function isTyped(fieldId: string): boolean {
  return isFieldId(fieldId) && ["text", "measure", "date", "psfs"].includes(fieldById(fieldId).kind);
}

/** By section, the questions to show, in the order of the checklist. */
export type QuestionsShown = Partial<Record<SectionId, readonly FieldId[]>>;

const askedHere = checklist.filter((field) => field.from === "answer");

/**
 * Which questions are shown: those that apply, and those that were answered, so that no answer is ever hidden. A
 * section whose list stays the same keeps the very list of `before`, so that it is not drawn again.
 */
export function questionsShown(content: Content, facts: Facts, before: QuestionsShown): QuestionsShown {
  const chosen = [...content.chosenTests, ...content.chosenMedicines];
  const shown: Partial<Record<SectionId, FieldId[]>> = {};
  for (const { id, section } of askedHere) {
    if (facts[id] !== undefined || applies(id, facts, chosen)) {
      shown[section] ??= [];
      shown[section].push(id);
    }
  }
  const sections = Object.keys(shown) as SectionId[];
  return Object.fromEntries(
    sections.map((section) => {
      const [now, old] = [shown[section], before[section]];
      return [section, old && String(old) === String(now) ? old : now];
    }),
  );
}
