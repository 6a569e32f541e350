import { expect, test } from "@playwright/test";
import {
  formatAge,
  formatAgo,
  formatClinicDate,
  formatDateOfBirth,
  formatInstant,
  formatTime,
  yearsBetween,
} from "@/app/_ui/dates";

test("a clinic day is shown with its month in letters, so that day and month cannot be swapped", () => {
  expect(formatClinicDate("2026-07-14")).toBe("14-Jul-2026");
  expect(formatClinicDate("1945-01-02")).toBe("02-Jan-1945");
});

test("text that is no clinic day is shown as it is, never as another day", () => {
  expect(formatClinicDate("")).toBe("");
  expect(formatClinicDate("2026-13-01")).toBe("2026-13-01");
});

test("a date of birth carries the age on the day of the clinic", () => {
  expect(formatDateOfBirth("1945-07-14", "2026-11-24")).toBe("14-Jul-1945 (81y)");
  expect(formatDateOfBirth("1945-11-25", "2026-11-24")).toBe("25-Nov-1945 (80y)");
});

test("someone born on 29 February is a year older on 1 March", () => {
  expect(yearsBetween("2004-02-29", "2026-02-28")).toBe(21);
  expect(yearsBetween("2004-02-29", "2026-03-01")).toBe(22);
});

test("infants are aged in months, newborns in days", () => {
  expect(formatAge("2024-11-24", "2026-11-24")).toBe("2y");
  expect(formatAge("2024-11-25", "2026-11-24")).toBe("23m");
  expect(formatAge("2026-11-03", "2026-11-24")).toBe("21d");
  expect(formatAge("2026-11-24", "2026-11-24")).toBe("0d");
});

const ago = [
  ["2026-11-24", "today"],
  ["2026-11-23", "1 day ago"],
  ["2026-11-11", "13 days ago"],
  ["2026-10-13", "6 weeks ago"],
  ["2026-08-24", "3 months ago"],
  ["2024-12-24", "23 months ago"],
  ["2020-11-25", "5 years ago"],
  ["2026-11-26", "in 2 days"],
] as const;

for (const [day, words] of ago) {
  test(`${day} is read back as "${words}" on 24-Nov-2026`, () => {
    expect(formatAgo(day, "2026-11-24")).toBe(words);
  });
}

test("instants are shown in London time, summer and winter, whatever the machine's own zone", () => {
  expect(formatTime("2026-07-14T09:42:07Z")).toBe("10:42:07");
  expect(formatTime(new Date("2026-11-24T10:42:07Z"))).toBe("10:42:07");
  expect(formatInstant("2026-07-14T23:30:00Z")).toBe("15-Jul-2026 00:30");
});
