import { applies } from "./checklist/applies";
import type { AnswerFieldId, Answers, Facts } from "./checklist/checklist";
import { isAnswered } from "./rules/evaluate";

/** Questions asked in one breath, so that "none of these" can answer them in one gesture. */
export interface QuestionGroup {
  readonly id: string;
  readonly label: string;
  /** All are yes-or-no questions. */
  readonly fieldIds: readonly (AnswerFieldId & YesNoId)[];
}

type YesNoId = { [I in AnswerFieldId]: Answers[I] extends boolean | undefined ? I : never }[AnswerFieldId];

/** The named groups, in the order of talk. */
export const questionGroups: readonly QuestionGroup[] = [
  {
    id: "unwell",
    label: "Feverish, unwell, losing weight",
    fieldIds: ["trig_fever", "trig_unwell", "trig_weight_loss", "rigors"],
  },
  {
    id: "cauda_equina",
    label: "Cauda equina",
    fieldIds: [
      "saddle_sensory_change",
      "bladder_bowel_change",
      "bilateral_leg_neuro",
      "new_sexual_dysfunction",
      "progressive_motor_deficit",
    ],
  },
  {
    id: "infection_risk",
    label: "Risk of joint infection",
    fieldIds: [
      "immunosuppressed",
      "diabetes",
      "inflammatory_arthritis",
      "injecting_drugs",
      "recent_joint_injection",
      "recent_infection",
    ],
  },
  {
    id: "bone_risk",
    label: "Risk of fracture or bone disease",
    fieldIds: [
      "osteoporosis",
      "antiresorptive_ever",
      "steroid_long_term_high_dose",
      "cancer_history",
      "bone_pain_unexplained",
      "running_load_increase",
      "low_energy_availability",
    ],
  },
  {
    id: "blood_supply_risk",
    label: "Risk of avascular necrosis",
    fieldIds: ["sickle_cell", "radiotherapy_pelvis"],
  },
  {
    id: "abdomen",
    label: "Abdomen and groin",
    fieldIds: ["acute_lower_abdominal_pain", "acute_testicular_pain"],
  },
  {
    id: "examination_emergencies",
    label: "Emergencies on examination",
    fieldIds: [
      "systemically_unwell",
      "joint_hot_swollen",
      "leg_short_external",
      "passive_movement_severe_pain",
      "distal_neurovascular_compromise",
      "unilateral_leg_swelling",
      "bony_mass",
    ],
  },
  {
    id: "child",
    label: "Red features in a child",
    fieldIds: [
      "fever_385_last_week",
      "child_night_waking",
      "child_constitutional",
      "obligate_external_rotation",
      "out_toeing_new",
    ],
  },
  {
    id: "mri_safety",
    label: "MRI safety",
    fieldIds: [
      "mri_pacemaker_icd",
      "mri_aneurysm_clip",
      "mri_cochlear_or_stimulator",
      "mri_metal_eye",
      "mri_shrapnel",
      "mri_valve_stent_recent_surgery",
      "mri_claustrophobia",
    ],
  },
];

/**
 * What "asked, none of these" records: a no for each question of the group that is on the screen, applies and
 * was not answered. It overwrites no answer, and a question that could not be seen is not covered.
 */
export function noneOfThese(
  group: QuestionGroup,
  facts: Facts,
  onScreen: ReadonlySet<string>,
  chosen: readonly string[] = [],
): Answers {
  const denied = group.fieldIds.filter(
    (field) => onScreen.has(field) && !isAnswered(facts, field) && applies(field, facts, chosen),
  );
  return Object.fromEntries(denied.map((field) => [field, false]));
}
