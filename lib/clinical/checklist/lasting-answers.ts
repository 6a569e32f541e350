import type { AnswerFieldId, Answers } from "./checklist";

const isYes = (value: unknown) => value === true;
const namesSomething = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && !value.includes("none");

/**
 * Past history that stays true once it was affirmed. A denial is never among them, since what had not happened may
 * have happened; nor is what can heal, begin, stop or change in degree. Red-flag questions are always asked anew.
 */
const lasting: { readonly [F in AnswerFieldId]?: (value: unknown) => boolean } = {
  childhood_hip: namesSomething,
  steroid_long_term_high_dose: isYes,
  sickle_cell: isYes,
  radiotherapy_pelvis: isYes,
  cancer_history: isYes,
  prosthetic_hip: isYes,
  osteoporosis: isYes,
  antiresorptive_ever: isYes,
  pagets: isYes,
  inflammatory_arthritis: isYes,
  psoriasis: namesSomething,
  kidney_disease: isYes,
  cvd: isYes,
  peptic_ulcer_or_gi_bleed: (value) => value === "past",
  family_history: namesSomething,
};

/** The fields of which some answer lasts. */
export const lastingFieldIds = Object.keys(lasting) as readonly AnswerFieldId[];

/** The answer of an earlier consultation that may be taken over into a later one; `undefined` when it must be asked. */
export function lastingAnswer(fieldId: string, earlier: Answers): unknown {
  const id = lastingFieldIds.find((known) => known === fieldId);
  const value = id && earlier[id];
  return id && lasting[id]?.(value) ? value : undefined;
}
