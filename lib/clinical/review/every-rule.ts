import { contraindications } from "@/lib/clinical/investigations/contraindications";
import type { OrderRule } from "@/lib/clinical/investigations/order-rule";
import type { MedicineRule } from "@/lib/clinical/medicines/medicine-rule";
import { medicineRules } from "@/lib/clinical/medicines/medicine-rules";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { incompleteRules } from "@/lib/clinical/rules/incomplete";
import type { IncompleteRule, RedFlag } from "@/lib/clinical/rules/rule";

export type AnyRule = RedFlag | OrderRule | MedicineRule | IncompleteRule;

/** The families of rules, in the order in which they are evaluated. */
export const ruleFamilies: readonly { readonly name: string; readonly rules: readonly AnyRule[] }[] = [
  { name: "Red flags", rules: redFlags },
  { name: "Incomplete records", rules: incompleteRules },
  { name: "Requests for tests", rules: contraindications },
  { name: "Medicines", rules: medicineRules },
];
