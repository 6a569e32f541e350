import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { fieldsIn } from "@/lib/clinical/rules/explain";
import { redFlags } from "./red-flags";

/** Whether an answer is for the record alone: nothing that leaves the practice may carry it. */
export function isPrivateField(id: FieldId): boolean {
  return fieldById(id).neverPrints === true;
}

/** Flags that rest on an answer for the record alone: naming them would tell it. */
const privateFlags: ReadonlySet<string> = new Set(
  redFlags.filter(({ when }) => fieldsIn(when).some(isPrivateField)).map(({ id }) => id),
);

/** Whether a rule may not be named in a letter. */
export function isPrivateFlag(rule: string): boolean {
  return privateFlags.has(rule);
}
