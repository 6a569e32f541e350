import { all, under, yes } from "@/lib/clinical/rules/condition";
import type { MedicineRule } from "./medicine-rule";

/** Medicines already taken: these run whatever is about to be advised. */
export const currentMedicineRules = [
  {
    id: "MED_METFORMIN_EGFR",
    label: "Metformin with eGFR under 30",
    appliesTo: ["_always"],
    severity: "warn",
    override: "acknowledge",
    when: all(yes("metformin"), under("egfr", 30)),
    message: "Should not be in use: medicines review.",
    sources: ["ESUR_MET"],
    revision: 1,
  },
] as const satisfies readonly MedicineRule[];
