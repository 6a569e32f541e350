import { all, any, atLeast, is, isOneOf, under, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Cancer in bone.

export const youngPersonBonePain = {
  id: "RF_CYP_BONE",
  label: "Under 25: unexplained bone pain or swelling",
  urgency: "very_urgent_48h",
  when: all(under("age_years", 25), any(yes("bony_mass"), yes("bone_pain_unexplained"))),
  advice: "X-ray within 48 hours (sarcoma) and full blood count within 48 hours (leukaemia).",
  suppressedBy: [],
  sources: ["NG12"],
  revision: 1,
} as const satisfies RedFlag;

export const tumourOnImaging = {
  id: "RF_MALIGNANCY_IMAGING",
  label: "Imaging suggests tumour",
  urgency: "urgent_suspected_cancer",
  when: yes("imaging_suspicious_malignancy"),
  advice:
    "Suspected-cancer referral (bone sarcoma service, or the primary's service). In England the clock is the 28-day Faster Diagnosis Standard; the two-week wait ended in October 2023.",
  suppressedBy: [],
  sources: ["NG12", "FDS"],
  revision: 1,
} as const satisfies RedFlag;

export const pathologicalFracture = {
  id: "RF_PATHOLOGICAL_FRACTURE",
  label: "Known cancer and cannot bear weight",
  urgency: "emergency_same_day",
  when: all(atLeast("age_years", 16), yes("cancer_history"), is("weight_bearing", "unable")),
  advice: "Emergency department: treat as (impending) pathological fracture.",
  suppressedBy: [],
  sources: ["GLOS"],
  revision: 1,
} as const satisfies RedFlag;

export const boneMalignancy = {
  id: "RF_MALIGNANCY_CLINICAL",
  label: "Possible bone malignancy",
  urgency: "urgent",
  when: all(
    atLeast("age_years", 16),
    any(
      all(
        yes("cancer_history"),
        any(yes("rest_pain"), isOneOf("night_pain", "wakes", "unremitting"), yes("trig_pain_worsening")),
      ),
      all(yes("trig_weight_loss"), any(yes("rest_pain"), is("night_pain", "unremitting"))),
      yes("bony_mass"),
    ),
  ),
  advice:
    "X-ray within days, FBC, CRP or ESR, calcium, ALP, renal function, PSA in men after counselling; examine for a primary. Any suspicious result moves to suspected cancer. A normal X-ray with pain that goes on needs MRI or referral.",
  suppressedBy: ["RF_PATHOLOGICAL_FRACTURE"],
  sources: ["NG12", "GLOS", "NHSE_UEMSK"],
  revision: 1,
} as const satisfies RedFlag;

export const myeloma = {
  id: "RF_MYELOMA",
  label: "60 or over with persistent bone pain",
  urgency: "urgent",
  when: all(atLeast("age_years", 60), yes("bone_pain_unexplained")),
  advice:
    "FBC, calcium and ESR or plasma viscosity; if abnormal, protein electrophoresis and Bence Jones (or free light chains) within 48 hours.",
  suppressedBy: [],
  sources: ["NG12"],
  sourceNote: "NG12 (second step unverified)",
  revision: 1,
} as const satisfies RedFlag;
