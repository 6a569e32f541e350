import type { Override, Rule, Severity } from "@/lib/clinical/rules/rule";
import type { MedicineId } from "./catalogue";

/** `_always`: the rule looks at what is already taken, and runs whatever is advised. */
type MedicineSubject = MedicineId | "_always";

/** A rule on advising a medicine. */
export interface MedicineRule extends Rule {
  readonly appliesTo: readonly MedicineSubject[];
  readonly severity: Severity;
  readonly override: Override;
  readonly message: string;
}
