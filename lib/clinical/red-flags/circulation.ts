import { all, any, atLeast, includes, is, isOneOf, under, unless, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Blood supply: of the limb, the vein and the femoral head.

export const sickleCellAcute = {
  id: "RF_SICKLE_ACUTE",
  label: "Sickle cell disease with fever, unwell or cannot bear weight",
  urgency: "emergency_same_day",
  when: all(
    yes("sickle_cell"),
    any(atLeast("temp_c", 38), yes("systemically_unwell"), is("weight_bearing", "unable")),
  ),
  advice:
    "Emergency department and haematology on-call: crisis, osteomyelitis and septic arthritis look alike.",
  suppressedBy: [],
  sources: ["SCD_ON"],
  sourceNote: "SCD_ON (threshold DERIVED)",
  revision: 1,
} as const satisfies RedFlag;

export const avascularNecrosis = {
  id: "RF_AVN",
  label: "Suspected avascular necrosis",
  urgency: "urgent",
  when: all(
    atLeast("age_years", 16),
    includes("pain_sites", "groin", "front_thigh", "buttock", "knee"),
    any(
      atLeast("alcohol_units_week", 35),
      yes("steroid_long_term_high_dose"),
      yes("sickle_cell"),
      yes("radiotherapy_pelvis"),
      all(
        under("age_years", 60),
        includes("pain_sites", "groin"),
        yes("ir_painful"),
        any(yes("rest_pain"), isOneOf("night_pain", "wakes", "unremitting")),
        atLeast("duration_days", 42),
        unless(yes("xray_typical_oa")),
      ),
    ),
  ),
  advice:
    "AP pelvis and frog lateral X-ray; if normal or unclear, MRI without contrast of BOTH hips. Telephone or urgent orthopaedics. Protected weight bearing.",
  suppressedBy: [],
  sources: ["SEED", "ACR_ON", "SCD_ON", "GLOS", "EXETER"],
  sourceNote:
    "SEED (it is often idiopathic, so the last clause needs no risk factor); ACR_ON; SCD_ON; GLOS; EXETER; thresholds DERIVED",
  revision: 1,
} as const satisfies RedFlag;

export const limbIschaemia = {
  id: "RF_LIMB_ISCHAEMIA",
  label: "Limb threat",
  urgency: "emergency_same_day",
  when: yes("distal_neurovascular_compromise"),
  advice: "999; vascular on-call.",
  suppressedBy: [],
  sources: ["GLOS"],
  revision: 1,
} as const satisfies RedFlag;

export const deepVeinThrombosis = {
  id: "RF_DVT",
  label: "Possible deep vein thrombosis",
  urgency: "emergency_same_day",
  when: yes("unilateral_leg_swelling"),
  advice: "Same-day DVT pathway.",
  suppressedBy: [],
  sources: [],
  revision: 1,
} as const satisfies RedFlag;
