import { expect, test } from "@playwright/test";
import { checklist, sections } from "@/lib/clinical/checklist/checklist";
import { type ManagementItem, managementItems } from "@/lib/clinical/management/items";
import { ruleFamilies } from "@/lib/clinical/review/every-rule";
import { onScreen, screenWordings } from "@/lib/clinical/screen-wording";
import { sources } from "@/lib/clinical/sources";

const management: readonly ManagementItem[] = managementItems;
const rules = ruleFamilies.flatMap((family) => [...family.rules]);

/** Every text of the pathway that a page or a letter shows. */
const texts = [
  ...sections.map(({ label }) => label),
  ...checklist.flatMap((field) => [
    field.label,
    field.why,
    ...("options" in field ? field.options.map(({ label }) => label) : []),
  ]),
  ...rules.flatMap((rule) => [rule.label, "message" in rule ? rule.message : rule.advice]),
  ...management.flatMap(({ text, note }) => (note === undefined ? [text] : [text, note])),
  ...Object.keys(sources),
  ...Object.values(sources).flatMap(({ title, address }) => [title, address]),
];

test("no text of the pathway that speaks to those who build from it reaches a clinician", () => {
  expect(texts.length).toBeGreaterThan(600);
  const forBuilders = /\bseed\b|\bderived\b|unverified|\.txt|\.yaml|\bshown when\b|\btyped\b/i;
  expect(texts.filter((text) => forBuilders.test(onScreen(text)))).toEqual([]);
});

test("every other wording stands for a text that is really there", () => {
  expect(Object.keys(screenWordings).filter((written) => !texts.includes(written))).toEqual([]);
});
