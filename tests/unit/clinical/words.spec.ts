import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { checklist, type Facts, type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { noteSentences } from "@/lib/clinical/note";
import { answerText } from "@/lib/clinical/phrases";
import { guarantee, wholeConsultation } from "./arbitrary-facts";

// Thousands of cases: slow on a machine that is busy with other things.
test.setTimeout(300_000);

const phrases: readonly { field: FieldId; value: unknown; text: string }[] = [
  { field: "rigors", value: undefined, text: "not asked" },
  { field: "rigors", value: false, text: "no" },
  { field: "rigors", value: true, text: "yes" },
  { field: "pain_sites", value: [], text: "none of these" },
  { field: "pain_sites", value: ["lateral_hip", "knee"], text: "Outside of the hip, Knee" },
  { field: "temp_c", value: 36.6, text: "36.6 °C" },
  { field: "prosthesis_weeks", value: 1, text: "1 week" },
  { field: "nrs_now", value: 0, text: "0 out of 10" },
  { field: "onset_date", value: "2026-02-01", text: "01-Feb-2026" },
  { field: "working_diagnosis", value: { ownWords: "Groin strain" }, text: "Groin strain" },
  {
    field: "tried",
    value: [{ treatment: "exercise", weeks: null, effect: null }],
    text: "Exercise: length not asked, effect not asked",
  },
  { field: "psfs", value: [{ activity: "Digging", score: 3 }], text: "Digging: 3 out of 10" },
];

for (const { field, value, text } of phrases) {
  test(`${field} ${JSON.stringify(value)} reads “${text}”`, () => {
    expect(answerText(fieldById(field), value)).toBe(text);
  });
}

test("an unanswered question reads as not asked, whatever its kind", () => {
  for (const field of checklist) expect(answerText(field, undefined)).toBe("not asked");
});

test("nothing asked makes no note", () => {
  expect(noteSentences({})).toEqual([]);
});

test("the note grows in sentences, and denies only what was denied", () => {
  const note = noteSentences({
    age_years: 67,
    sex_at_birth: "female",
    laterality: "right",
    duration_days: 280,
    pain_sites: ["groin", "front_thigh"],
    nrs_now: 4,
    trig_fever: false,
    trig_unwell: true,
    rom_flexion: 95,
    fadir: "positive",
    occupation: "Retired teacher",
  });
  expect(note).toEqual([
    "67-year-old woman, right hip, for about 9 months.",
    "Pain: groin, front of the thigh, 4 out of 10 now.",
    "Reports: feeling unwell.",
    "Denies: fever.",
    "Occupation: Retired teacher.",
    "On examination, flexion: 95 degrees; FADIR: positive.",
  ]);
});

test("the safeguarding answer is in no note", () => {
  expect(noteSentences({ nai_concern: true }).join(" ")).not.toMatch(/inflicted|neglect|safeguard/i);
});

const denied = checklist.filter((field) => field.kind === "yesNo" && !("neverPrints" in field));

test("a question that was not asked never reads as one that was denied", () => {
  guarantee([wholeConsultation, fc.constantFrom(...denied)], (facts, { id }) => {
    const { [id]: _, ...unasked } = facts;
    const said = (answer: Facts) => noteSentences(answer).join(" ");
    return said(unasked) === said({ ...unasked, [id]: false }) ? `${id} unasked reads as no` : undefined;
  });
});

test("the note says a time as people say it: the day while it is recent, then weeks and the month", () => {
  const opening = (onset_date: string, duration_days: number) =>
    noteSentences({ laterality: "left", onset_date, duration_days }).slice(0, 2).join(" ");
  expect(opening("2026-10-23", 10)).toBe("Left hip, for 10 days. Since 23-Oct-2026.");
  expect(opening("2026-11-01", 1)).toBe("Left hip, for 1 day. Since 01-Nov-2026.");
  expect(opening("2026-09-07", 56)).toBe("Left hip, for about 8 weeks. Since 07-Sep-2026.");
  expect(opening("2026-02-02", 273)).toBe("Left hip, for about 9 months. Since February 2026.");
  expect(opening("2023-11-02", 1096)).toBe("Left hip, for about 3 years. Since November 2023.");
  const injury = { onset_date: "2026-02-02", duration_days: 273, onset_type: "after_injury" } as const;
  expect(noteSentences(injury).join(" ")).toContain("Since 02-Feb-2026, onset after an injury.");
});
