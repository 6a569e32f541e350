import { urgencyIs } from "@/lib/clinical/rules/condition";
import { contrastContraindications } from "./contraindications-contrast";
import { mriContraindications } from "./contraindications-mri";
import { pregnancyContraindications } from "./contraindications-pregnancy";
import { requestContraindications } from "./contraindications-request";
import { yieldContraindications } from "./contraindications-yield";
import { everyTest } from "./groups";
import type { OrderRule } from "./order-rule";

/** The most important stop: an emergency closes every outpatient test. */
const emergencyFirst = {
  id: "CI_EMERGENCY_FIRST",
  label: "Emergency flag present",
  appliesTo: everyTest,
  severity: "stop",
  override: "none",
  when: urgencyIs("emergency_same_day"),
  message: "Outpatient tests are closed: the hospital will do them. Send the patient now.",
  sources: ["NHSE_UEMSK", "LIMP_RCHT"],
  revision: 1,
} as const satisfies OrderRule;

/** Every rule on requesting a test, in the order of the pathway. */
export const contraindications = [
  emergencyFirst,
  ...pregnancyContraindications,
  ...mriContraindications,
  ...requestContraindications,
  ...contrastContraindications,
  ...yieldContraindications,
] as const satisfies readonly OrderRule[];
