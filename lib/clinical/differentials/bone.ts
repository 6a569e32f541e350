import {
  all,
  any,
  atLeast,
  atMost,
  includes,
  is,
  no,
  over,
  under,
  yes,
} from "@/lib/clinical/rules/condition";
import type { Diagnosis } from "./diagnosis";

/** Fractures and diseases of bone. */
export const boneDiagnoses = [
  {
    id: "pagets",
    features: "older; deep bone pain, pelvis; raised ALP with normal liver tests; deformity",
    speaksFor: [
      { label: "Known Paget's disease", when: yes("pagets"), weight: 3 },
      { label: "Aged 55 or over", when: atLeast("age_years", 55), weight: 1 },
      { label: "Pain at rest", when: yes("rest_pain"), weight: 1 },
      { label: "Alkaline phosphatase over 130 U/L", when: over("alp", 130), weight: 3 },
    ],
    speaksAgainst: [{ label: "Under 40", when: under("age_years", 40), weight: 3 }],
    suggestedInvestigations: ["alp_lft", "bone_profile", "xr_pelvis_ap"],
    route: "rheumatology or metabolic bone (zoledronic acid is first choice for pain)",
    sources: ["PAGET2019", "SEED"],
  },
  {
    id: "hip_fracture",
    features: "fall; short, turned-out leg; cannot bear weight; may be occult",
    speaksFor: [
      { label: "Fall or injury", when: yes("trig_fall_or_injury"), weight: 2 },
      { label: "Leg short and turned out", when: yes("leg_short_external"), weight: 3 },
      { label: "Cannot bear weight", when: is("weight_bearing", "unable"), weight: 3 },
      {
        label: "Aged 65 or over, or osteoporosis",
        when: any(atLeast("age_years", 65), yes("osteoporosis")),
        weight: 1,
      },
      {
        label: "Log roll or internal rotation painful",
        when: any(yes("log_roll_painful"), yes("ir_painful")),
        weight: 1,
      },
    ],
    speaksAgainst: [
      { label: "No fall or injury", when: no("trig_fall_or_injury"), weight: 3 },
      { label: "Bears weight normally", when: is("weight_bearing", "normal"), weight: 3 },
    ],
    suggestedInvestigations: [],
    route: "emergency",
    sources: ["CG124", "SEED"],
  },
  {
    id: "osteoporosis",
    features: "fragility fracture; risk factors",
    speaksFor: [
      { label: "Known osteoporosis or fragility fracture", when: yes("osteoporosis"), weight: 3 },
      { label: "Bone-loss drug, now or before", when: yes("antiresorptive_ever"), weight: 1 },
      { label: "Two falls or more in a year", when: atLeast("falls_12m", 2), weight: 1 },
      { label: "Long-term high-dose steroid", when: yes("steroid_long_term_high_dose"), weight: 1 },
    ],
    speaksAgainst: [{ label: "No fragility fracture", when: no("osteoporosis"), weight: 2 }],
    suggestedInvestigations: ["dexa", "vit_d", "bone_profile"],
    route: "GP; falls and fracture service",
    sources: ["SEED"],
  },
  {
    id: "metastatic",
    features: "known cancer; rest and night pain; weight loss",
    speaksFor: [
      { label: "Imaging suggests tumour", when: yes("imaging_suspicious_malignancy"), weight: 3 },
      { label: "Cancer, current or past", when: yes("cancer_history"), weight: 3 },
      { label: "Losing weight without trying", when: yes("trig_weight_loss"), weight: 2 },
      { label: "Persistent unexplained bone pain", when: yes("bone_pain_unexplained"), weight: 2 },
      {
        label: "Rest pain or unremitting night pain",
        when: any(yes("rest_pain"), is("night_pain", "unremitting")),
        weight: 1,
      },
      { label: "Bony lump", when: yes("bony_mass"), weight: 2 },
    ],
    speaksAgainst: [
      { label: "Pain only with activity", when: is("pain_pattern", "only_with_activity"), weight: 2 },
    ],
    suggestedInvestigations: ["xr_pelvis_ap", "fbc", "esr", "bone_profile", "alp_lft", "psa"],
    route: "suspected cancer",
    sources: ["NG12", "GLOS"],
  },
  {
    id: "stress_fracture",
    features: "runner, recruit, low energy; groin pain with load",
    speaksFor: [
      { label: "Sharp rise in running or marching", when: yes("running_load_increase"), weight: 3 },
      {
        label: "Low weight, missed periods, eating problem",
        when: yes("low_energy_availability"),
        weight: 2,
      },
      { label: "Groin or front-thigh pain", when: includes("pain_sites", "groin", "front_thigh"), weight: 1 },
      { label: "Hop test painful", when: is("hop_test_painful", "yes"), weight: 2 },
      { label: "Bearing weight is painful", when: is("weight_bearing", "painful"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "No rise in running or marching", when: no("running_load_increase"), weight: 2 },
    ],
    suggestedInvestigations: ["xr_pelvis_ap", "mri_hip"],
    route: "orthopaedics urgent",
    sources: ["FNSF"],
  },
  {
    id: "transient_osteoporosis",
    features: "late pregnancy or middle-aged man; sudden groin pain",
    speaksFor: [
      {
        label: "Late pregnancy, or birth in the last 6 months",
        when: any(
          all(is("pregnancy_status", "pregnant"), atLeast("gestation_weeks", 26)),
          yes("postpartum_6m"),
        ),
        weight: 3,
      },
      {
        label: "Man of 30 to 60",
        when: all(is("sex_at_birth", "male"), atLeast("age_years", 30), atMost("age_years", 60)),
        weight: 1,
      },
      {
        label: "Sudden groin pain",
        when: all(is("onset_type", "sudden"), includes("pain_sites", "groin")),
        weight: 2,
      },
      { label: "Bearing weight is painful", when: is("weight_bearing", "painful"), weight: 1 },
    ],
    speaksAgainst: [{ label: "Over six months", when: over("duration_days", 183), weight: 2 }],
    suggestedInvestigations: ["mri_hip"],
    route: "orthopaedics urgent",
    sources: ["EBI_MRI"],
  },
] as const satisfies readonly Diagnosis[];
