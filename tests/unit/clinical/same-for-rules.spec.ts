import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { applies } from "@/lib/clinical/checklist/applies";
import { checklist, type Facts } from "@/lib/clinical/checklist/checklist";
import { differential } from "@/lib/clinical/differential";
import { sameForRules } from "@/lib/clinical/facts";
import { safestPath } from "@/lib/clinical/safest-path";
import { assessAll, everything, guarantee, wholeConsultation } from "./arbitrary-facts";

const texts = checklist.filter((field) => field.kind === "text").map(({ id }) => id);
const chosen = [...everything.orders, ...everything.medicines];
const meaning = (facts: Facts) => [
  assessAll(facts),
  safestPath(facts, chosen),
  differential(facts),
  checklist.filter(({ id }) => applies(id, facts, chosen)),
];
const otherWords = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom("dairy farmer", "none"),
);
const readsWords = (id: (typeof texts)[number]) => !sameForRules({ [id]: "one" }, { [id]: "other" });

/** The same consultation with other words in each text that it has. */
const reworded = (facts: Facts, words: string, ids: readonly string[] = texts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, ids.includes(id) ? words : value]),
  ) as Facts;

test("what is the same for rules means the same: other words in a text change no finding, no question and no diagnosis", () => {
  const unread = texts.filter((id) => !readsWords(id));
  expect(unread.length).toBeGreaterThan(15);
  guarantee([wholeConsultation, otherWords], (facts, words) => {
    const other = reworded(facts, words, unread);
    if (!sameForRules(facts, other)) return "told apart";
    return isDeepStrictEqual(meaning(facts), meaning(other)) ? undefined : `${words} means something else`;
  });
});

test("the words that a rule reads are told apart", () => {
  expect(texts.filter(readsWords)).toEqual(["occupation", "clinical_question", "xray_result"]);
});

test("an answer that is given, changed or taken back is told apart, of whatever kind", () => {
  const facts: Facts = { patient_concerns: "Stairs", nrs_worst: 6 };
  const others: readonly Facts[] = [
    { nrs_worst: 6 },
    { patient_concerns: "Stairs" },
    { patient_concerns: "Stairs", nrs_worst: 7 },
    { ...facts, rest_pain: false },
    { ...facts, patient_concerns: "" },
  ];
  for (const other of others) {
    expect(sameForRules(facts, other), JSON.stringify(other)).toBe(false);
    expect(sameForRules(other, facts), JSON.stringify(other)).toBe(false);
  }
});
