import { expect, test } from "@playwright/test";
import { factsSchema } from "@/lib/clinical/checklist/answers";
import { type Decision, decisions } from "@/lib/clinical/review/boundary-cases";
import { type AnyRule, ruleFamilies } from "@/lib/clinical/review/every-rule";
import { mutants } from "@/lib/clinical/review/mutants";
import { mutationFigure } from "@/lib/clinical/review/mutation-check";
import { type GivenAnswers, judge, pathway } from "./pathway";

// Thousands of cases: slow on a machine that is busy with other things.
test.setTimeout(300_000);

const written = [
  ...pathway.red_flags,
  ...pathway.incomplete_rules,
  ...pathway.contraindication_rules,
  ...pathway.medicine_rules,
];
const rules: readonly AnyRule[] = ruleFamilies.flatMap((family) => family.rules);

/** Cases whose verdict the pathway file itself does not give. */
function contradicted(rule: AnyRule, decided: readonly Decision[]): readonly string[] {
  const own = written.find((each) => each.id === rule.id);
  if (!own) return [`${rule.id} is not in the pathway`];
  return decided
    .flatMap((decision) => decision.cases)
    .filter(({ facts, flags, urgency, verdict }) => {
      return judge(own.when, facts as GivenAnswers, { fired: new Set(flags), urgency }) !== verdict;
    })
    .map((each) => JSON.stringify(each));
}

for (const rule of rules) {
  test(`${rule.id}: each clause decides a case, as the pathway has it, and no small fault goes unseen`, () => {
    const decided = decisions(rule.when);
    expect(decided.filter((decision) => decision.cases.length === 0)).toEqual([]);
    expect(contradicted(rule, decided)).toEqual([]);
    for (const { facts } of decided.flatMap((decision) => decision.cases)) {
      if (!factsSchema.safeParse(facts).success) throw new Error(`Not answers: ${JSON.stringify(facts)}`);
    }
    expect(mutationFigure(rule.when, decided).missed).toEqual([]);
  });
}

test("the mutation check would see a fault: with no cases, every fault is missed", () => {
  const [rule] = rules;
  if (!rule) throw new Error("There are no rules");
  const figure = mutationFigure(rule.when, []);
  expect(figure.missed.length).toBe(mutants(rule.when).length);
  expect(figure.missed.length).toBeGreaterThan(5);
});
