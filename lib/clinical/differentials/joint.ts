import {
  any,
  atLeast,
  atMost,
  includes,
  is,
  isOneOf,
  no,
  over,
  under,
  yes,
} from "@/lib/clinical/rules/condition";
import type { Diagnosis } from "./diagnosis";

/** Diseases of the hip joint. */
export const jointDiagnoses = [
  {
    id: "oa_hip",
    features:
      "45+; groin or front-thigh pain with activity; stiffness 30 min or less; internal rotation lost first; limp; bony change",
    speaksFor: [
      { label: "Aged 45 or over", when: atLeast("age_years", 45), weight: 2 },
      { label: "Groin or front-thigh pain", when: includes("pain_sites", "groin", "front_thigh"), weight: 2 },
      { label: "Pain only with activity", when: is("pain_pattern", "only_with_activity"), weight: 2 },
      {
        label: "Morning stiffness of 30 minutes or less",
        when: atMost("morning_stiffness_min", 30),
        weight: 1,
      },
      {
        label: "Internal rotation lost",
        when: any(yes("ir_reduced"), atMost("rom_internal_rotation", 15)),
        weight: 2,
      },
      { label: "Limp", when: isOneOf("gait", "antalgic", "trendelenburg"), weight: 1 },
      {
        label: "Shoes, socks or toenails are hard",
        when: includes("adl_difficulties", "shoes_socks", "toenails"),
        weight: 1,
      },
      { label: "X-ray shows typical osteoarthritis", when: yes("xray_typical_oa"), weight: 3 },
      { label: "Ten years or more of farm work", when: atLeast("farming_years", 10), weight: 1 },
    ],
    speaksAgainst: [
      { label: "Under 45", when: under("age_years", 45), weight: 2 },
      { label: "Morning stiffness over 30 minutes", when: over("morning_stiffness_min", 30), weight: 2 },
      { label: "Hot or swollen joint", when: yes("joint_hot_swollen"), weight: 3 },
      { label: "Sudden onset", when: is("onset_type", "sudden"), weight: 1 },
    ],
    suggestedInvestigations: [],
    route:
      "self-management and exercise; physio; OT; orthopaedics if quality of life is substantially affected after non-surgical care",
    sources: ["NG226", "EXETER", "SEED"],
  },
  {
    id: "fai",
    features:
      "young, active; groin pain on sitting, twisting; FADIR positive; imaging alone is not a diagnosis",
    speaksFor: [
      { label: "Under 45", when: under("age_years", 45), weight: 2 },
      { label: "Groin pain", when: includes("pain_sites", "groin"), weight: 1 },
      {
        label: "Worse on long sitting or twisting",
        when: includes("aggravating", "sitting_long", "twisting"),
        weight: 2,
      },
      { label: "FADIR positive", when: is("fadir", "positive"), weight: 2 },
      { label: "Internal rotation lost", when: yes("ir_reduced"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "FADIR negative", when: is("fadir", "negative"), weight: 3 },
      { label: "Over 60", when: over("age_years", 60), weight: 3 },
    ],
    suggestedInvestigations: ["xr_pelvis_ap", "xr_hip_lateral", "mri_arthrogram"],
    route: "physio; MSK triage or young-adult hip clinic",
    sources: ["WARWICK", "ACR_CHP", "SEED"],
  },
  {
    id: "labral_tear",
    features: "catching, locking, groin pain; past childhood problem or misshapen hip",
    speaksFor: [
      {
        label: "Catching, locking or clicking",
        when: includes("mechanical", "catching", "locking", "clicking"),
        weight: 2,
      },
      {
        label: "Past childhood hip problem",
        when: includes("childhood_hip", "ddh", "perthes", "sufe", "other"),
        weight: 2,
      },
      { label: "Groin pain", when: includes("pain_sites", "groin"), weight: 1 },
      { label: "FADIR positive", when: is("fadir", "positive"), weight: 1 },
      { label: "FABER brings on groin pain", when: is("faber", "positive_groin"), weight: 1 },
      { label: "Under 50", when: under("age_years", 50), weight: 1 },
    ],
    speaksAgainst: [
      { label: "No mechanical symptoms", when: includes("mechanical", "none"), weight: 2 },
      { label: "FADIR negative", when: is("fadir", "negative"), weight: 2 },
      { label: "X-ray shows typical osteoarthritis", when: yes("xray_typical_oa"), weight: 2 },
    ],
    suggestedInvestigations: ["xr_pelvis_ap", "mri_arthrogram"],
    route: "MSK triage; orthopaedics",
    sources: ["SEED", "ACR_CHP"],
  },
  {
    id: "avn",
    features: "young to middle-aged; groin pain, later rest pain; risk factor or none; X-ray may be normal",
    speaksFor: [
      { label: "Long-term high-dose steroid", when: yes("steroid_long_term_high_dose"), weight: 3 },
      { label: "35 units of alcohol a week or more", when: atLeast("alcohol_units_week", 35), weight: 3 },
      { label: "Sickle cell disease", when: yes("sickle_cell"), weight: 3 },
      { label: "Radiotherapy to pelvis or hip", when: yes("radiotherapy_pelvis"), weight: 2 },
      { label: "Groin pain", when: includes("pain_sites", "groin"), weight: 1 },
      { label: "Internal rotation painful", when: yes("ir_painful"), weight: 1 },
      {
        label: "Pain at rest or at night",
        when: any(yes("rest_pain"), isOneOf("night_pain", "wakes", "unremitting")),
        weight: 1,
      },
    ],
    speaksAgainst: [
      { label: "X-ray shows typical osteoarthritis", when: yes("xray_typical_oa"), weight: 3 },
      { label: "Pain only with activity", when: is("pain_pattern", "only_with_activity"), weight: 2 },
    ],
    suggestedInvestigations: ["xr_pelvis_ap", "xr_hip_lateral", "mri_hip"],
    route: "orthopaedics urgent (phone)",
    sources: ["SEED", "ACR_ON", "EXETER"],
  },
  {
    id: "septic_arthritis",
    features: "acute; cannot bear weight; severe pain on any movement; fever may be absent",
    speaksFor: [
      { label: "Severe pain on any small movement", when: yes("passive_movement_severe_pain"), weight: 3 },
      { label: "Hot, red or swollen joint", when: yes("joint_hot_swollen"), weight: 3 },
      {
        label: "Fever, rigors or unwell",
        when: any(atLeast("temp_c", 38), yes("rigors"), yes("systemically_unwell"), yes("trig_fever")),
        weight: 2,
      },
      { label: "Cannot bear weight", when: is("weight_bearing", "unable"), weight: 2 },
      { label: "Two weeks or less", when: atMost("duration_days", 14), weight: 1 },
      {
        label: "Infection risk: diabetes, immunosuppression, steroid, injection or recent infection",
        when: any(
          yes("diabetes"),
          yes("immunosuppressed"),
          yes("steroid_long_term_high_dose"),
          yes("injecting_drugs"),
          yes("recent_joint_injection"),
          yes("recent_infection"),
        ),
        weight: 1,
      },
    ],
    speaksAgainst: [
      { label: "Over six weeks", when: over("duration_days", 42), weight: 2 },
      {
        label: "Small movements are not severely painful",
        when: no("passive_movement_severe_pain"),
        weight: 2,
      },
    ],
    suggestedInvestigations: [],
    route: "emergency",
    sources: ["BSR_HOTJOINT"],
  },
  {
    id: "prosthesis_problem",
    features: "start-up or thigh pain; wound; instability",
    only: yes("prosthetic_hip"),
    speaksFor: [
      { label: "Hip replacement on the painful side", when: yes("prosthetic_hip"), weight: 2 },
      { label: "New or worsening pain for over 48 hours", when: yes("new_pain_in_prosthesis"), weight: 3 },
      { label: "Wound discharge or redness", when: yes("wound_problem"), weight: 3 },
      { label: "Groin or thigh pain", when: includes("pain_sites", "groin", "front_thigh"), weight: 1 },
    ],
    speaksAgainst: [],
    suggestedInvestigations: ["xr_pelvis_ap", "xr_hip_lateral", "crp", "esr"],
    route: "operating team",
    sources: ["INFORM_PJI", "SEED"],
  },
] as const satisfies readonly Diagnosis[];
