import { expect, test } from "@playwright/test";
import { nextClinicDay } from "@/lib/platform/clock";

const cases = [
  { name: "in winter at midnight UTC", at: "2026-01-10T13:00:00Z", next: "2026-01-11T00:00:00.000Z" },
  { name: "in summer an hour before", at: "2026-07-10T22:59:00Z", next: "2026-07-10T23:00:00.000Z" },
  { name: "after London's midnight", at: "2026-07-10T23:00:00Z", next: "2026-07-11T23:00:00.000Z" },
  { name: "as summer time begins", at: "2026-03-29T00:30:00Z", next: "2026-03-29T23:00:00.000Z" },
  { name: "as summer time ends", at: "2026-10-24T23:30:00Z", next: "2026-10-26T00:00:00.000Z" },
] as const;

for (const { name, at, next } of cases) {
  test(`the clinic's next day begins ${name}`, () => {
    expect(nextClinicDay(new Date(at)).toISOString()).toBe(next);
  });
}
