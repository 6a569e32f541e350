import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";

/** Whether an id names a question that a consultation answers: what is computed or in the record is not asked for. */
export function isAskable(id: string): boolean {
  return isFieldId(id) && fieldById(id).from === "answer" && !fieldById(id).neverPrints;
}
