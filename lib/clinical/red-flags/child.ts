import {
  all,
  any,
  atLeast,
  atMost,
  includes,
  is,
  over,
  under,
  unless,
  yes,
} from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Children and young people.

export const slippedEpiphysis = {
  id: "RF_SUFE",
  label: "Suspected slipped upper femoral epiphysis",
  urgency: "emergency_same_day",
  when: all(
    atLeast("age_years", 8),
    atMost("age_years", 16),
    any(
      includes("pain_sites", "groin", "front_thigh", "knee", "lateral_hip", "buttock"),
      atLeast("limp_days", 1),
    ),
    any(yes("ir_reduced"), yes("ir_painful"), yes("obligate_external_rotation"), yes("out_toeing_new")),
  ),
  advice:
    "No more walking on it: wheelchair to the emergency department, orthopaedic on-call today. X-rays (AP pelvis and lateral) are done there, not as an outpatient.",
  suppressedBy: [],
  sources: ["LIMP_RCHT", "EM3_SUFE", "GLOS"],
  revision: 1,
} as const satisfies RedFlag;

export const childRedLimp = {
  id: "RF_CHILD_LIMP_RED",
  label: "Child: red limp feature",
  urgency: "emergency_same_day",
  when: all(
    under("age_years", 16),
    any(
      yes("child_night_waking"),
      yes("bony_mass"),
      yes("child_constitutional"),
      all(over("limp_days", 7), unless(yes("limp_previously_assessed"))),
      over("limp_days", 14),
    ),
  ),
  advice: "Discuss with on-call paediatrics for same-day assessment.",
  suppressedBy: [],
  sources: ["LIMP_RCHT"],
  revision: 1,
} as const satisfies RedFlag;

export const childAmberLimp = {
  id: "RF_CHILD_LIMP_AMBER",
  label: "Child: amber limp feature",
  urgency: "urgent",
  when: all(
    under("age_years", 16),
    any(atLeast("limp_days", 1), includes("pain_sites", "groin", "front_thigh", "knee", "lateral_hip")),
    any(under("age_years", 2), over("age_years", 9), over("limp_days", 3)),
  ),
  advice: "Telephone paediatric advice today; planned assessment within 24 hours.",
  suppressedBy: ["RF_SEPTIC_CHILD", "RF_SUFE", "RF_CHILD_LIMP_RED", "RF_CHILD_TRAUMA", "RF_NAI"],
  sources: ["LIMP_RCHT"],
  revision: 1,
} as const satisfies RedFlag;

export const childInjury = {
  id: "RF_CHILD_TRAUMA",
  label: "Child cannot bear weight after injury",
  urgency: "emergency_same_day",
  when: all(under("age_years", 16), yes("trig_fall_or_injury"), is("weight_bearing", "unable")),
  advice: "Emergency department.",
  suppressedBy: [],
  sources: ["LIMP_RCHT"],
  revision: 1,
} as const satisfies RedFlag;

export const safeguarding = {
  id: "RF_NAI",
  label: "Safeguarding concern",
  urgency: "emergency_same_day",
  when: all(under("age_years", 16), yes("nai_concern")),
  advice:
    "Same-day paediatrics and children's social care, by local safeguarding procedure. Nothing of this prints on the family's leaflet.",
  suppressedBy: [],
  sources: ["LIMP_RCHT"],
  revision: 1,
} as const satisfies RedFlag;
