import { expect, test } from "@playwright/test";
import { readWrittenDate } from "@/app/_ui/written-date";

const onDate = "2026-11-24";

const readable = [
  ["14/7/1945", "1945-07-14", false],
  ["14-7-1945", "1945-07-14", false],
  ["14.07.1945", "1945-07-14", false],
  ["14 7 1945", "1945-07-14", false],
  ["14-Jul-1945", "1945-07-14", false],
  ["14 July 1945", "1945-07-14", false],
  ["14th july, 1945", "1945-07-14", false],
  ["1945-07-14", "1945-07-14", false],
  ["14/7/45", "1945-07-14", false],
  ["14/7/26", "2026-07-14", false],
  ["today", "2026-11-24", false],
  ["Yesterday", "2026-11-23", false],
  ["5/7 ago", "2026-11-19", false],
  ["6/52 ago", "2026-10-13", true],
  ["6/52", "2026-10-13", true],
  ["3/12 ago", "2026-08-24", true],
  ["18/12 ago", "2025-05-24", true],
  ["3 months", "2026-08-24", true],
  ["2w ago", "2026-11-10", true],
  ["10 yrs ago", "2016-11-24", true],
  ["July 2025", "2025-07-01", true],
  ["7/2025", "2025-07-01", true],
  ["2019", "2019-01-01", true],
] as const;

for (const [text, day, about] of readable) {
  test(`"${text}" means ${about ? "about " : ""}${day} on 24-Nov-2026`, () => {
    expect(readWrittenDate(text, onDate)).toEqual({ ok: true, day, about });
  });
}

const unreadable = ["", "soon", "31/2/2026", "29/2/2025", "14/13/2026", "0/1/2026", "14 Foo 2026", "1/2/3/4"];

for (const text of unreadable) {
  test(`"${text}" is refused, not guessed`, () => {
    expect(readWrittenDate(text, onDate).ok).toBe(false);
  });
}

test('"3/12" alone is refused, because it is either three months or the third of December', () => {
  expect(readWrittenDate("3/12", onDate)).toEqual({
    ok: false,
    problem: 'Write "3/12 ago" for a time ago, or add the year for a date',
  });
});

test("months counted back stop at the last day of a shorter month", () => {
  expect(readWrittenDate("1/12 ago", "2026-03-31")).toMatchObject({ day: "2026-02-28" });
  expect(readWrittenDate("2 years ago", "2028-02-29")).toMatchObject({ day: "2026-02-28" });
});
