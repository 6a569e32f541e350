import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { answerSchemaFor } from "@/lib/clinical/checklist/answer-schema";
import { type Answers, fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { lastingAnswer, lastingFieldIds } from "@/lib/clinical/checklist/lasting-answers";
import { type InvestigationId, testIds } from "@/lib/clinical/investigations/catalogue";
import { type MedicineId, medicineIds } from "@/lib/clinical/medicines/catalogue";

/** What one save can change besides answers: the tests and medicines chosen so far. */
const choiceSchemas = {
  chosen_tests: z.array(z.enum(testIds)).max(testIds.length),
  chosen_medicines: z.array(z.enum(medicineIds)).max(medicineIds.length),
} as const;

/** Questions of which an answer can be taken over from the consultation before. */
const takenOverSchema = z.array(z.enum(lastingFieldIds)).max(lastingFieldIds.length);

export const answerChangeSchema = z.strictObject({
  fieldId: z.string().max(60),
  /** `null` takes the answer back to "not asked". */
  value: z.unknown(),
});

export type AnswerChange = z.infer<typeof answerChangeSchema>;

/** The part of a consultation that is saved as it is typed. */
export interface Content {
  readonly answers: Answers;
  readonly chosenTests: readonly InvestigationId[];
  readonly chosenMedicines: readonly MedicineId[];
  /** Questions whose answer was taken over from the consultation before. */
  readonly takenOver: readonly string[];
}

/** Why a change cannot be stored, naming the field and the remedy; `undefined` when it can. */
export function faultOf({ fieldId, value }: AnswerChange): string | undefined {
  if (fieldId === "chosen_tests" || fieldId === "chosen_medicines") {
    return choiceSchemas[fieldId].safeParse(value).success ? undefined : `${fieldId}: not in the catalogue`;
  }
  if (fieldId === "taken_over") {
    return takenOverSchema.safeParse(value).success ? undefined : `${fieldId}: must be asked each time`;
  }
  if (!isFieldId(fieldId) || fieldById(fieldId).from !== "answer") {
    return `${fieldId}: no such question`;
  }
  if (value === null) {
    return undefined;
  }
  const parsed = answerSchemaFor(fieldId).safeParse(value);
  return parsed.success
    ? undefined
    : `${fieldById(fieldId).label}: ${parsed.error.issues[0]?.message ?? "is wrong"}`;
}

/** The value a field holds now; `null` when it was not asked. */
export function valueIn(content: Content, fieldId: string): unknown {
  if (fieldId === "chosen_tests") {
    return content.chosenTests;
  }
  if (fieldId === "chosen_medicines") {
    return content.chosenMedicines;
  }
  if (fieldId === "taken_over") {
    return content.takenOver;
  }
  return isFieldId(fieldId) && fieldId in content.answers
    ? (content.answers as Readonly<Record<string, unknown>>)[fieldId]
    : null;
}

/** The content after changes that `faultOf` let through. */
export function withChanges(content: Content, changes: readonly AnswerChange[]): Content {
  const answers: Record<string, unknown> = { ...content.answers };
  let { chosenTests, chosenMedicines, takenOver } = content;
  for (const { fieldId, value } of changes) {
    if (fieldId === "chosen_tests") {
      chosenTests = choiceSchemas.chosen_tests.parse(value);
    } else if (fieldId === "chosen_medicines") {
      chosenMedicines = choiceSchemas.chosen_medicines.parse(value);
    } else if (fieldId === "taken_over") {
      // Two pages may each have taken something over; neither takes back what the other did.
      takenOver = [...new Set([...takenOver, ...takenOverSchema.parse(value)])];
    } else if (value === null) {
      delete answers[fieldId];
    } else {
      answers[fieldId] = value;
    }
  }
  // Every value passed its own field's schema in `faultOf`.
  return { answers: answers as Answers, chosenTests, chosenMedicines, takenOver };
}

/** Of the questions said to be taken over, those whose answer really is the lasting one of the consultation before. */
export function reallyTakenOver({ answers, takenOver }: Content, earlier: Answers | undefined): string[] {
  return takenOver.filter((fieldId) => {
    const lasting = earlier && lastingAnswer(fieldId, earlier);
    const now = (answers as Readonly<Record<string, unknown>>)[fieldId];
    return lasting !== undefined && isDeepStrictEqual(now, lasting);
  });
}
