import { analgesicRules } from "./analgesic-rules";
import { currentMedicineRules } from "./current-medicine-rules";
import { injectionRules } from "./injection-rules";
import type { MedicineRule } from "./medicine-rule";
import { nsaidRules } from "./nsaid-rules";

/** Every medicine rule, in the order of the pathway. */
export const medicineRules = [
  ...nsaidRules,
  ...analgesicRules,
  ...injectionRules,
  ...currentMedicineRules,
] as const satisfies readonly MedicineRule[];
