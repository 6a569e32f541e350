import { arthrograms, imaging, magnetic } from "@/lib/clinical/investigations/groups";
import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  chosen,
  includes,
  is,
  isOneOf,
  over,
  unanswered,
  under,
  unless,
  yes,
} from "@/lib/clinical/rules/condition";
import { evaluate, noCircumstances } from "@/lib/clinical/rules/evaluate";
import { type Facts, type FieldId, fieldById } from "./checklist";

const child = under("age_years", 16);
/** A slipped epiphysis is looked for up to and including 16. */
const upToSixteen = atMost("age_years", 16);
const replacedHip = yes("prosthetic_hip");
const answered = (field: FieldId) => unless(unanswered(field));

/** Age band and sex decide by what is known: who is not registered male is asked, so that nobody is missed. */
const mayBePregnant = all(
  unless(is("sex_at_birth", "male")),
  unless(under("age_years", 12)),
  unless(over("age_years", 55)),
);
const isOrMayBePregnant = isOneOf("pregnancy_status", "pregnant", "possible");

const anyImaging = chosen(imaging);
const anyMagnet = chosen(magnetic);
const anyInjection = chosen([...arthrograms, "steroid_injection"]);

/** Heavy farm work by the words for it, in the text a patient's job is written in. */
const FARM_WORK = /\b(farm|agricultur|dairy|stockman|stockwoman|shepherd|ploughman|herds(man|woman))/i;

/** When a question is worth asking. A field that is not here always is. */
const shownWhen: Partial<Record<FieldId, Condition>> = {
  responsible_adult: child,
  steroid_detail: yes("steroid_long_term_high_dose"),
  prosthesis_weeks: replacedHip,
  new_pain_in_prosthesis: replacedHip,
  wound_problem: replacedHip,
  low_energy_availability: any(yes("running_load_increase"), includes("pain_sites", "groin", "front_thigh")),
  pregnancy_status: mayBePregnant,
  lmp_date: all(
    mayBePregnant,
    isOneOf("pregnancy_status", "pregnant", "possible", "not_pregnant", "unknown"),
  ),
  gestation_weeks: all(mayBePregnant, is("pregnancy_status", "pregnant")),
  postpartum_6m: mayBePregnant,
  breastfeeding: all(mayBePregnant, any(yes("postpartum_6m"), isOrMayBePregnant)),
  acute_testicular_pain: unless(is("sex_at_birth", "female")),
  gca_symptoms: atLeast("age_years", 50),
  limp_days: upToSixteen,
  fever_385_last_week: child,
  child_night_waking: child,
  child_constitutional: child,
  limp_previously_assessed: child,
  obligate_external_rotation: upToSixteen,
  out_toeing_new: upToSixteen,
  nai_concern: child,
  weight_centile: child,
  recent_viral: child,
  mri_pacemaker_icd: anyMagnet,
  mri_aneurysm_clip: anyMagnet,
  mri_cochlear_or_stimulator: anyMagnet,
  mri_metal_eye: anyMagnet,
  mri_shrapnel: anyMagnet,
  mri_valve_stent_recent_surgery: anyMagnet,
  mri_claustrophobia: anyMagnet,
  local_mri_access: anyMagnet,
  metalwork_in_field: chosen([...magnetic, "ct_hip", "ct_arthrogram"]),
  skin_infection_at_site: anyInjection,
  prior_imaging: anyImaging,
  xray_typical_oa: any(anyImaging, answered("xray_result")),
  clinical_question: anyImaging,
  result_changes_management: anyImaging,
};

/** Asked for by the referral, when there is one. */
const notHere = any();

/** When a question that is always shown must be answered too. */
const requiredWhen: Partial<Record<FieldId, Condition>> = {
  home_setup: any(
    includes("adl_difficulties", "bed", "bath_shower", "low_chair", "housework"),
    isOneOf("walking_aid", "frame", "wheelchair"),
  ),
  egfr: any(
    yes("kidney_disease"),
    yes("metformin"),
    all(yes("acei_or_arb"), yes("diuretic")),
    chosen(["oral_nsaid", "ct_hip", "ct_arthrogram", "mri_arthrogram"]),
  ),
  xray_result: chosen([...magnetic, "ct_hip", "ct_arthrogram"]),
  reason_for_referral: notHere,
  expectation_of_referral: notHere,
};

/** Farm work is told from free text, so its two questions cannot be a condition on a code. */
const farmQuestions: readonly FieldId[] = ["farming_years", "employed_earner"];

/**
 * Whether a question applies to this patient and these chosen tests and medicines (ids). An answer already
 * given never stops applying by itself: callers decide what becomes of it.
 */
export function applies(id: FieldId, facts: Facts, chosenIds: readonly string[] = []): boolean {
  if (farmQuestions.includes(id)) return FARM_WORK.test(facts.occupation ?? "");
  const condition = shownWhen[id];
  return condition === undefined || holds(condition, facts, chosenIds);
}

/** Whether the question must be answered before the consultation is complete. */
export function isRequired(id: FieldId, facts: Facts, chosenIds: readonly string[] = []): boolean {
  const { required } = fieldById(id);
  if (required !== "conditional") return required === "always";
  const condition = requiredWhen[id];
  return condition ? holds(condition, facts, chosenIds) : applies(id, facts, chosenIds);
}

function holds(condition: Condition, facts: Facts, chosenIds: readonly string[]): boolean {
  return evaluate(condition, facts, { ...noCircumstances, chosen: new Set(chosenIds) }) === "met";
}
