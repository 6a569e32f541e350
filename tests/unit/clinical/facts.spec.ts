import { expect, test } from "@playwright/test";
import { ageOn, dayInFull, dayInWords, daysAfter, daysBetween } from "@/lib/clinical/dates";
import { factsOf } from "@/lib/clinical/facts";

const patient = { dateOfBirth: "1959-03-14", sexAtBirth: "female" } as const;

test("age and duration are worked out for the day of the consultation", () => {
  const facts = factsOf({ onset_date: "2026-11-10" }, patient, "2026-11-24");
  expect(facts).toMatchObject({ age_years: 67, duration_days: 14, sex_at_birth: "female" });
});

test("an onset after the consultation gives no duration rather than a negative one", () => {
  expect(factsOf({ onset_date: "2026-11-25" }, patient, "2026-11-24").duration_days).toBeUndefined();
});

test("an onset that was not asked leaves the duration unanswered", () => {
  expect("duration_days" in factsOf({}, patient, "2026-11-24")).toBe(false);
});

const ages = [
  { born: "1959-03-14", on: "2026-03-13", age: 66 },
  { born: "1959-03-14", on: "2026-03-14", age: 67 },
  { born: "2012-02-29", on: "2026-02-28", age: 13 },
  { born: "2012-02-29", on: "2026-03-01", age: 14 },
  { born: "2010-11-24", on: "2026-11-24", age: 16 },
  { born: "2026-11-24", on: "2026-11-24", age: 0 },
] as const;

for (const { born, on, age } of ages) {
  test(`born ${born}, ${age} on ${on}`, () => {
    expect(ageOn(born, on)).toBe(age);
  });
}

test("days are calendar days, over a change of clocks and a leap day too", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
});

test("a day reads as clinicians and as patients write it", () => {
  expect(dayInWords("1945-07-14")).toBe("14-Jul-1945");
  expect(dayInFull("2026-12-08")).toBe("8 December 2026");
});
