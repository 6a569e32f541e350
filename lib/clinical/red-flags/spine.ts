import { any, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Spine: cauda equina and leg weakness.

export const caudaEquina = {
  id: "RF_CES",
  label: "Cauda equina syndrome",
  urgency: "emergency_same_day",
  when: any(
    yes("saddle_sensory_change"),
    yes("bladder_bowel_change"),
    yes("bilateral_leg_neuro"),
    yes("new_sexual_dysfunction"),
  ),
  advice:
    "Send to an emergency department with 24-hour MRI now. Do not order an outpatient scan. No rectal examination is needed to send.",
  suppressedBy: [],
  sources: ["CES", "NHSE_UEMSK"],
  revision: 1,
} as const satisfies RedFlag;

export const progressiveLegWeakness = {
  id: "RF_NEURO_DEFICIT",
  label: "Progressive leg weakness",
  urgency: "urgent",
  when: yes("progressive_motor_deficit"),
  advice:
    "Same-day discussion with the spinal on-call if it is worsening by the day; otherwise urgent spinal referral.",
  suppressedBy: ["RF_CES"],
  sources: ["GLOS"],
  revision: 1,
} as const satisfies RedFlag;
