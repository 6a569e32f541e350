import { expect, test } from "@playwright/test";
import { answerSchemaFor } from "@/lib/clinical/checklist/answer-schema";
import { answersSchema, factsSchema } from "@/lib/clinical/checklist/answers";
import { checklist, type FieldId } from "@/lib/clinical/checklist/checklist";
import { isNhsNumber } from "@/lib/clinical/checklist/nhs-number";

const refused: readonly { name: string; field: FieldId; value: unknown }[] = [
  { name: "yes in words", field: "rigors", value: "yes" },
  { name: "a label in place of its code", field: "laterality", value: "Right" },
  { name: "none beside another choice", field: "allergies", value: ["none", "latex"] },
  { name: "a choice named twice", field: "pain_sites", value: ["groin", "groin"] },
  { name: "a number below its range", field: "temp_c", value: 29.9 },
  { name: "a number above its range", field: "temp_c", value: 43.1 },
  { name: "a fraction of a count", field: "falls_12m", value: 1.5 },
  { name: "half a score", field: "nrs_now", value: 4.5 },
  { name: "a score over ten", field: "nrs_worst", value: 11 },
  { name: "a day that does not exist", field: "onset_date", value: "2026-02-30" },
  { name: "29 February of a common year", field: "onset_date", value: "2026-02-29" },
  { name: "a date the other way round", field: "onset_date", value: "01-02-2026" },
  { name: "a day with a time", field: "onset_date", value: "2026-02-01T10:00:00Z" },
  { name: "a date two centuries off", field: "onset_date", value: "1826-02-01" },
  { name: "blank text", field: "clinical_question", value: "  " },
  { name: "text over its length", field: "weight_centile", value: "x".repeat(61) },
  { name: "an unknown treatment", field: "tried", value: [{ treatment: "magnets", weeks: 2, effect: null }] },
  { name: "a treatment without its weeks", field: "tried", value: [{ treatment: "rest", effect: null }] },
  {
    name: "six activities",
    field: "psfs",
    value: Array.from({ length: 6 }, () => ({ activity: "walk", score: 5 })),
  },
  { name: "a diagnosis that is not listed", field: "working_diagnosis", value: "arthritis" },
  { name: "null", field: "rigors", value: null },
  { name: "not a number", field: "bmi", value: Number.NaN },
  { name: "an NHS number with a wrong check digit", field: "nhs_number", value: "9991230018" },
];

for (const { name, field, value } of refused) {
  test(`${name} is refused for ${field}`, () => {
    expect(answerSchemaFor(field).safeParse(value).success).toBe(false);
  });
}

const accepted: readonly { field: FieldId; value: unknown }[] = [
  { field: "rom_extension", value: -40 },
  { field: "onset_date", value: "2024-02-29" },
  { field: "allergies", value: ["none"] },
  { field: "allergies", value: [] },
  { field: "tried", value: [{ treatment: "exercise", weeks: null, effect: "worse" }] },
  { field: "psfs", value: [{ activity: "Digging", score: 0 }] },
  { field: "working_diagnosis", value: { ownWords: "Snapping iliotibial band" } },
  { field: "patient_goals", value: "Walk the dog — 狗 — again" },
];

for (const { field, value } of accepted) {
  test(`${field} takes ${JSON.stringify(value)}`, () => {
    expect(answerSchemaFor(field).safeParse(value).success).toBe(true);
  });
}

test("what records give cannot be typed as an answer, but is among the facts", () => {
  for (const field of checklist.filter((each) => each.from !== "answer")) {
    expect(Object.keys(answersSchema.safeParse({ [field.id]: 67 }).error?.issues[0] ?? {})).toContain("keys");
  }
  expect(factsSchema.safeParse({ age_years: 67, sex_at_birth: "female", duration_days: 3 }).success).toBe(
    true,
  );
});

test("an unknown field is refused by name", () => {
  const result = answersSchema.safeParse({ pain_everywhere: true });
  expect(result.error?.issues).toEqual([expect.objectContaining({ keys: ["pain_everywhere"] })]);
});

test("nothing asked is a consultation too", () => {
  expect(answersSchema.parse({})).toEqual({});
});

test("NHS numbers carry a modulus-11 check digit", () => {
  expect(["9991230017", "9991309209", "9434765919"].filter(isNhsNumber).length).toBe(3);
  expect(
    ["9991230018", "999123001", "99912300171", "999 123 0017", "1000000010"].filter(isNhsNumber),
  ).toEqual([]);
});
