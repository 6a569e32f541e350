import { expect, test } from "@playwright/test";
import { assess } from "@/lib/clinical/assess";
import { applies } from "@/lib/clinical/checklist/applies";
import type { Facts, FieldId } from "@/lib/clinical/checklist/checklist";
import { noneOfThese, questionGroups } from "@/lib/clinical/question-groups";
import { reassuringAnswer } from "@/lib/clinical/red-flags/reassuring-answers";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { evaluate } from "@/lib/clinical/rules/evaluate";
import { compareUrgency } from "@/lib/clinical/rules/urgency";
import { safestPath } from "@/lib/clinical/safest-path";
import { smallestCover } from "@/lib/clinical/ways-to-exclude";
import { consultation, guarantee } from "./arbitrary-facts";

// Thousands of cases: slow on a machine that is busy with other things.
test.setTimeout(300_000);

const openIn = (facts: Facts) =>
  redFlags.filter((flag) => evaluate(flag.when, facts) === "unknown").map((flag) => flag.id);

function reassured(facts: Facts, asked: readonly FieldId[]): Facts {
  return { ...facts, ...Object.fromEntries(asked.map((field) => [field, reassuringAnswer(field)])) };
}

test("reassuring answers to the path exclude every open flag that can be, and no flag fires for them", () => {
  guarantee([consultation], (facts) => {
    const { questions, cannotExclude } = safestPath(facts);
    const after = reassured(
      facts,
      questions.map((question) => question.fieldId),
    );
    const left = openIn(after).filter((id) => !cannotExclude.includes(id));
    const fired = redFlags.find((flag) => {
      return evaluate(flag.when, after) === "met" && evaluate(flag.when, facts) === "unknown";
    });
    return left[0] ?? fired?.id;
  });
});

test("no question of the path can be left out", () => {
  guarantee([consultation], (facts) => {
    const { questions, cannotExclude } = safestPath(facts);
    const ids = questions.map((question) => question.fieldId);
    return ids.find((spared) => {
      const after = reassured(
        facts,
        ids.filter((id) => id !== spared),
      );
      return openIn(after).every((id) => cannotExclude.includes(id));
    });
  });
});

test("the path asks only what applies and was not answered, worst first", () => {
  guarantee([consultation], (facts) => {
    const { questions } = safestPath(facts);
    const wrong = questions.find(({ fieldId }) => facts[fieldId] !== undefined || !applies(fieldId, facts));
    const outOfOrder = questions.find((question, at) => {
      const before = questions[at - 1];
      return before && compareUrgency(before.urgency, question.urgency) > 0;
    });
    return wrong?.fieldId ?? outOfOrder?.fieldId;
  });
});

test("the search is exact for every consultation tried", () => {
  guarantee([consultation], (facts) => (safestPath(facts).isSmallest ? undefined : "cut short"));
});

test("a shared question is preferred to two of their own", () => {
  const ways = (...lists: FieldId[][]) => lists.map((fields) => new Set(fields));
  const cover = smallestCover([
    ways(["rigors"], ["cvd"]),
    ways(["diabetes"], ["cvd"]),
    ways(["ssri", "diuretic"], ["cvd", "metformin"]),
  ]);
  expect([...cover.fields].sort()).toEqual(["cvd", "metformin"]);
  expect(cover.isSmallest).toBe(true);
});

test("cauda equina takes four questions, emergencies before the rest", () => {
  const { questions } = safestPath({ age_years: 40, sex_at_birth: "male" });
  const ids = questions.map((question) => question.fieldId);
  for (const field of ["saddle_sensory_change", "bladder_bowel_change", "bilateral_leg_neuro"] as const) {
    expect(ids).toContain(field);
  }
  expect(questions[0]?.urgency).toBe("emergency_same_day");
  expect(questions.at(-1)?.urgency).toBe("info");
});

test("torsion in a woman is named as what asking cannot exclude", () => {
  expect(safestPath({ age_years: 40, sex_at_birth: "female" }).cannotExclude).toContain("RF_TESTICULAR");
});

for (const group of questionGroups) {
  test(`“none of these” for ${group.label} records a no for what is on the screen, and for nothing else`, () => {
    const [first, ...others] = group.fieldIds;
    if (!first) throw new Error("The group is empty");
    const facts: Facts = { age_years: 12, sex_at_birth: "male", running_load_increase: true, [first]: true };
    const onScreen = new Set<string>(group.fieldIds.slice(0, -1));
    const recorded = noneOfThese(group, facts, onScreen, ["mri_hip"]);
    const expected = others
      .slice(0, -1)
      .filter((field) => facts[field] === undefined && applies(field, facts, ["mri_hip"]));
    expect(Object.keys(recorded)).toEqual(expected);
    expect(Object.values(recorded).every((answer) => answer === false)).toBe(true);
  });
}

test("what is still to ask of a flag is what applies to the patient: no pregnancy of a man of 76", () => {
  const man: Facts = { age_years: 76, sex_at_birth: "male" };
  const ectopic = assess(man, { orders: [], medicines: [], onDate: "2026-11-02" }).notExcluded.find(
    ({ id }) => id === "RF_ECTOPIC",
  );
  expect(ectopic).toMatchObject({ questions: ["acute_lower_abdominal_pain"], askable: true });
  guarantee([consultation], (facts) => {
    const open = assess(facts, { orders: [], medicines: [], onDate: "2026-11-02" }).notExcluded;
    return open.find(({ askable, questions }) => askable && !questions.every((id) => applies(id, facts)))?.id;
  });
});
