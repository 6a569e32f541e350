import { expect, test } from "@playwright/test";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { caudaEquina } from "@/lib/clinical/red-flags/spine";
import {
  all,
  any,
  atLeast,
  type Condition,
  countAtLeast,
  includes,
  is,
  no,
  unanswered,
  under,
  unless,
  urgencyIs,
  yes,
} from "@/lib/clinical/rules/condition";
import { evaluate, type Verdict } from "@/lib/clinical/rules/evaluate";
import { openQuestions, reasonsFor } from "@/lib/clinical/rules/explain";

const feverOrRigors = any(atLeast("temp_c", 38), yes("rigors"));
const twoOfThree = countAtLeast(2, yes("rigors"), yes("diabetes"), yes("cvd"));

const cases: readonly { name: string; condition: Condition; facts: Facts; verdict: Verdict }[] = [
  {
    name: "a comparison on an unanswered field is unknown",
    condition: yes("rigors"),
    facts: {},
    verdict: "unknown",
  },
  { name: "no is an answer", condition: yes("rigors"), facts: { rigors: false }, verdict: "not-met" },
  { name: "denied is not the same as not asked", condition: no("rigors"), facts: {}, verdict: "unknown" },
  {
    name: "all: one part not met settles it",
    condition: all(yes("rigors"), yes("cvd")),
    facts: { cvd: false },
    verdict: "not-met",
  },
  {
    name: "all: otherwise unknown spreads",
    condition: all(yes("rigors"), yes("cvd")),
    facts: { cvd: true },
    verdict: "unknown",
  },
  { name: "any: one part met settles it", condition: feverOrRigors, facts: { rigors: true }, verdict: "met" },
  {
    name: "any: otherwise unknown spreads",
    condition: feverOrRigors,
    facts: { rigors: false },
    verdict: "unknown",
  },
  {
    name: "any: not met when every part is denied",
    condition: feverOrRigors,
    facts: { rigors: false, temp_c: 37.9 },
    verdict: "not-met",
  },
  { name: "a threshold holds at its value", condition: feverOrRigors, facts: { temp_c: 38 }, verdict: "met" },
  {
    name: "count: met once enough parts are",
    condition: twoOfThree,
    facts: { rigors: true, cvd: true },
    verdict: "met",
  },
  {
    name: "count: unknown while it can still be",
    condition: twoOfThree,
    facts: { rigors: true, cvd: false },
    verdict: "unknown",
  },
  {
    name: "count: not met once too few can be",
    condition: twoOfThree,
    facts: { rigors: false, cvd: false },
    verdict: "not-met",
  },
  { name: "unless: a blank excludes nothing", condition: unless(yes("cvd")), facts: {}, verdict: "met" },
  {
    name: "unless: only an affirmative answer excludes",
    condition: unless(yes("cvd")),
    facts: { cvd: true },
    verdict: "not-met",
  },
  {
    name: "an empty list was asked",
    condition: includes("pain_sites", "groin"),
    facts: { pain_sites: [] },
    verdict: "not-met",
  },
  { name: "missing is never unknown", condition: unanswered("cvd"), facts: {}, verdict: "met" },
  {
    name: "blank text was not asked",
    condition: unanswered("clinical_question"),
    facts: { clinical_question: "" },
    verdict: "met",
  },
  {
    name: "own words are not a code",
    condition: is("working_diagnosis", "oa_hip"),
    facts: { working_diagnosis: { ownWords: "oa_hip" } },
    verdict: "not-met",
  },
  { name: "the urgency is never unknown", condition: urgencyIs("urgent"), facts: {}, verdict: "not-met" },
];

for (const { name, condition, facts, verdict } of cases) {
  test(name, () => {
    expect(evaluate(condition, facts)).toBe(verdict);
  });
}

test("RF_CES: every feature denied excludes it, one unasked leaves it open", () => {
  const denied = {
    saddle_sensory_change: false,
    bladder_bowel_change: false,
    bilateral_leg_neuro: false,
    new_sexual_dysfunction: false,
  };
  expect(evaluate(caudaEquina.when, denied)).toBe("not-met");
  const { bilateral_leg_neuro: _, ...oneUnasked } = denied;
  expect(evaluate(caudaEquina.when, oneUnasked)).toBe("unknown");
  expect(openQuestions(caudaEquina.when, oneUnasked)).toEqual(["bilateral_leg_neuro"]);
});

test("reasons are the answers that met the condition, in its order, and the exclusion that was not claimed", () => {
  const condition = all(under("age_years", 60), feverOrRigors, unless(yes("trig_fall_or_injury")));
  const facts = { age_years: 40, temp_c: 37, rigors: true };
  expect(reasonsFor(condition, facts)).toEqual(["age_years", "rigors", "trig_fall_or_injury"]);
});

test("an exclusion still to be asked is among the questions that can settle a rule", () => {
  const condition = all(yes("rigors"), unless(yes("trig_fall_or_injury")));
  expect(openQuestions(condition, {})).toEqual(["rigors", "trig_fall_or_injury"]);
});
