import { expect, test } from "@playwright/test";
import { type Answers, type Facts, fieldById } from "@/lib/clinical/checklist/checklist";
import { lastingAnswer, lastingFieldIds } from "@/lib/clinical/checklist/lasting-answers";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { evaluate } from "@/lib/clinical/rules/evaluate";
import { consultation, guarantee } from "./arbitrary-facts";

test.setTimeout(300_000);

/** The facts with each unanswered question answered that can be taken over from an earlier visit. */
function withTakenOver(facts: Facts, earlier: Answers): Facts {
  const taken = lastingFieldIds
    .filter((id) => facts[id] === undefined)
    .map((id) => [id, lastingAnswer(id, earlier)])
    .filter(([, value]) => value !== undefined);
  return { ...facts, ...Object.fromEntries(taken) };
}

test("only past history can be taken over: no red-flag question, trigger or finding on examination", () => {
  expect(lastingFieldIds.length).toBeGreaterThan(10);
  expect(lastingFieldIds.filter((id) => fieldById(id).section !== "history")).toEqual([]);
});

test("what was denied or not asked is never taken over", () => {
  for (const id of lastingFieldIds) {
    for (const denied of [undefined, false, "none", ["none"], []]) {
      expect(lastingAnswer(id, { [id]: denied } as Answers), `${id}: ${denied}`).toBeUndefined();
    }
  }
  expect(lastingAnswer("rigors", { rigors: true })).toBeUndefined();
  expect(lastingAnswer("cancer_history", { cancer_history: true })).toBe(true);
});

test("taking over what lasts never excludes a red flag, and never lowers the urgency", () => {
  guarantee([consultation, consultation], (facts, earlier) => {
    const more = withTakenOver(facts, earlier);
    const excluded = redFlags.find(({ when }) => {
      return evaluate(when, facts) !== "not-met" && evaluate(when, more) === "not-met";
    });
    const fallen = redFlags.find(({ when }) => {
      return evaluate(when, facts) === "met" && evaluate(when, more) !== "met";
    });
    return excluded?.id ?? fallen?.id;
  });
});
