import type { ChecklistField, FieldId } from "@/lib/clinical/checklist/checklist";

/** Short names for the columns of a letter, where the answer stands beside them and completes the sense. */
const columnLabels: Partial<Record<FieldId, string>> = {
  adl_difficulties: "Hard to do",
  aggravating: "Worse with",
  allergies: "Allergies asked",
  analgesia_regular_days: "Regular painkillers",
  analgesia_response: "Effect of painkillers",
  clinical_question: "Question for imaging",
  consult_mode: "Seen",
  duration_days: "Duration",
  employed_earner: "As an employee",
  family_history: "OA, dysplasia, SpA",
  falls_12m: "Falls in last year",
  farming_years: "Years of farm work",
  home_setup: "Home",
  childhood_hip: "Childhood hip",
  leg_length_diff_mm: "Leg length differs",
  lmp_date: "Last period began",
  local_mri_access: "GP may request MRI",
  mechanical: "Mechanical",
  morning_stiffness_min: "Morning stiffness",
  nrs_worst: "Worst, last week",
  onset_date: "Began on",
  other_joints: "Other joints",
  pain_character: "Feels",
  pain_pattern: "Pattern",
  pain_worst_site: "Worst site",
  patient_concerns: "Worried about",
  patient_goals: "Wants to be able to",
  peptic_ulcer_or_gi_bleed: "Ulcer or GI bleed",
  pregnancy_status: "Pregnancy",
  prosthesis_weeks: "Since replacement",
  psoriasis: "Psoriasis, uveitis, IBD",
  relieving: "Eased by",
  responsible_adult: "Responsible adult",
  result_changes_management: "Would change",
  rom_internal_rotation: "Internal rotation",
  single_leg_stance_pain: "Pain, one-leg stand",
  slr: "Straight leg raise",
  snap_reproduced: "Snap reproduced",
  spa_criteria_count: "NG65 criteria met",
  spine_exam: "Spine, sacroiliac",
  sport_load: "Sport",
  steroid_detail: "Steroid",
  trendelenburg: "Trendelenburg",
  thomas: "Thomas",
  trig_adl: "Difficulty with",
  walking_distance_m: "Walking distance",
};

/** Names in full, where the words of the checklist tell how to ask rather than what was asked. */
const fullLabels: Partial<Record<FieldId, string>> = {
  current_nsaid: "On an NSAID, bought or as a gel included",
  clinical_question: "Question for the test",
  duration_days: "Duration",
  family_history: "Family history of OA, hip dysplasia or SpA",
  gca_symptoms: "New headache, jaw pain on chewing, visual loss or scalp tenderness",
  home_setup: "Home: who lives there, stairs, bathroom, equipment",
  hop_test_painful: "Hop test painful",
  joint_hot_swollen: "Hot, red or swollen joint",
  mskhq_external: "MSK-HQ total",
  ohs_external: "Oxford Hip Score total",
  ortho_previous: "Previous hip surgery",
  psfs: "Patient-Specific Functional Scale",
  tried: "Treatments tried",
};

/** What a question is called in a letter. Remarks to the asker, in brackets at the end of a label, do not print. */
export function printedLabel({ id, label }: ChecklistField): string {
  return fullLabels[id] ?? label.replace(/ \([^()]*\)$/, "");
}

/** The same, short enough for a column. */
export function columnLabel(field: ChecklistField): string {
  return columnLabels[field.id] ?? printedLabel(field);
}
