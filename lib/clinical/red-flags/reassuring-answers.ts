import { type Facts, type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";

/**
 * The answer that a well patient would give, where asking can reassure. What describes rather than reassures
 * (where it hurts, how old, since when) has none: nobody can be talked out of it.
 */
const reassuring: Partial<Facts> = {
  weight_bearing: "normal",
  night_pain: "none",
  onset_type: "gradual",
  groin_lump: "none",
  hop_test_painful: "no",
  pregnancy_status: "not_pregnant",
  hla_b27: "negative",
  analgesia_response: "good",
  analgesia_regular_days: 0,
  trig_adl: [],
  temp_c: 36.8,
  nrs_worst: 3,
  alcohol_units_week: 0,
  prosthesis_weeks: 520,
  gestation_weeks: 12,
  limp_days: 0,
  esr: 10,
  wcc: 7,
  spa_criteria_count: 0,
};

/** The reassuring answer to a question; no for a yes-or-no question, `undefined` when asking cannot reassure. */
export function reassuringAnswer(field: FieldId): Facts[FieldId] {
  return fieldById(field).kind === "yesNo" ? false : reassuring[field];
}
