import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { Condition } from "@/lib/clinical/rules/condition";
import { type BoundaryCase, type Decision, verdictIn } from "./boundary-cases";
import { candidateValues } from "./candidate-values";
import { type Mutant, mutants } from "./mutants";

export interface MutationFigure {
  readonly made: number;
  readonly caught: number;
  /** Faults that change no verdict: every combination of the answers that matter was tried. */
  readonly harmless: number;
  /** Faults that no case shows and that were not shown to be harmless. */
  readonly missed: readonly string[];
}

/** More combinations than this are not tried, and the fault counts as missed. */
const COMBINATIONS = 2_000_000;

/** Puts every small fault into a condition and tells how many of them the cases of its decisions catch. */
export function mutationFigure(condition: Condition, decided: readonly Decision[]): MutationFigure {
  const cases = decided.flatMap((decision) => decision.cases);
  const made = mutants(condition);
  const escaped = made.filter((mutant) => !isCaught(mutant, cases));
  const missed = escaped.filter((mutant) => !isHarmless(condition, mutant));
  return {
    made: made.length,
    caught: made.length - escaped.length,
    harmless: escaped.length - missed.length,
    missed: missed.map((mutant) => mutant.fault),
  };
}

function isCaught(mutant: Mutant, cases: readonly BoundaryCase[]): boolean {
  return cases.some((each) => verdictIn(mutant.condition, each) !== each.verdict);
}

function isHarmless(condition: Condition, mutant: Mutant): boolean {
  const domains = [...candidateValues(condition)].map(
    ([field, values]) => [field, [undefined, ...values]] as const,
  );
  if (domains.reduce((product, [, values]) => product * values.length, 1) > COMBINATIONS) return false;
  const differs = (facts: Facts, at: number): boolean => {
    const domain = domains[at];
    if (!domain) {
      const setting = { facts, flags: [], urgency: "routine" } as const;
      return verdictIn(condition, setting) !== verdictIn(mutant.condition, setting);
    }
    const [field, values] = domain;
    return values.some((value) => differs({ ...facts, [field]: value }, at + 1));
  };
  return !differs({}, 0);
}
