import type { Facts, FieldId } from "./checklist/checklist";
import { type ConditionId, conditionOptions } from "./differentials/condition-options";
import { diagnoses } from "./differentials/diagnoses";
import type { Diagnosis, Feature } from "./differentials/diagnosis";
import { evaluate } from "./rules/evaluate";
import { openQuestions, reasonsFor } from "./rules/explain";

/** A feature that is present, and the fields that say so. */
interface Pointer {
  readonly label: string;
  readonly fieldIds: readonly FieldId[];
}

/** A condition that what is recorded fits, with what speaks for and against it. Never a verdict. */
export interface Fit {
  readonly id: ConditionId;
  readonly label: string;
  readonly diagnosis: Diagnosis;
  readonly speaksFor: readonly Pointer[];
  readonly speaksAgainst: readonly Pointer[];
  /** Features in its favour that were not asked about, with the questions that would tell. */
  readonly notAsked: readonly Pointer[];
  /** Puts fits in order and means nothing else: weights for less weights against. */
  readonly score: number;
}

/** A fit must weigh at least this much, so that a single common feature brings up no list. */
const WORTH_SHOWING = 3;

/**
 * The conditions that fit what is recorded, best first; equal ones in the order of the pathway. Empty while
 * little is known. The clinician picks the working diagnosis: this only reminds.
 */
export function differential(facts: Facts): readonly Fit[] {
  return diagnoses
    .filter((diagnosis) => !diagnosis.only || evaluate(diagnosis.only, facts) !== "not-met")
    .map((diagnosis) => fitOf(diagnosis, facts))
    .filter((fit) => fit.score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || placeOf(a.id) - placeOf(b.id));
}

const placeOf = (id: ConditionId) => conditionOptions.findIndex((option) => option.code === id);

/** The name of a condition. */
export function conditionLabel(id: ConditionId): string {
  return conditionOptions.find((option) => option.code === id)?.label ?? id;
}

function fitOf(diagnosis: Diagnosis, facts: Facts): Fit {
  const { id, speaksFor, speaksAgainst } = diagnosis;
  const present = speaksFor.filter((feature) => evaluate(feature.when, facts) === "met");
  const contrary = speaksAgainst.filter((feature) => evaluate(feature.when, facts) === "met");
  return {
    id,
    label: conditionLabel(id),
    diagnosis,
    speaksFor: present.map((feature) => pointer(feature, reasonsFor(feature.when, facts))),
    speaksAgainst: contrary.map((feature) => pointer(feature, reasonsFor(feature.when, facts))),
    notAsked: speaksFor
      .filter((feature) => evaluate(feature.when, facts) === "unknown")
      .map((feature) => pointer(feature, openQuestions(feature.when, facts))),
    score: weightOf(present) - weightOf(contrary),
  };
}

function pointer({ label }: Feature, fieldIds: readonly FieldId[]): Pointer {
  return { label, fieldIds };
}

function weightOf(features: readonly Feature[]): number {
  return features.reduce((sum, feature) => sum + feature.weight, 0);
}
