import { expect, test } from "@playwright/test";
import { untilDue, waitedFor } from "@/app/_record/waiting";

const now = new Date("2026-11-24T10:42:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const waits = [
  [0.5, "under 1 hour"],
  [1, "1 hour"],
  [47.9, "47 hours"],
  [48, "2 days"],
  [24 * 30, "30 days"],
] as const;

for (const [hours, words] of waits) {
  test(`${hours} hours of waiting read "${words}"`, () => {
    expect(waitedFor(ago(hours), now)).toBe(words);
  });
}

test("what is sent in the future, by a clock ahead of ours, has not waited", () => {
  expect(waitedFor(ago(-3), now)).toBe("under 1 hour");
});

test("a deadline is overdue from the moment it has passed, and says by how much", () => {
  expect(untilDue(ago(-72), now)).toEqual({ overdue: false, text: "in 3 days" });
  expect(untilDue(now, now).overdue).toBe(false);
  expect(untilDue(ago(50), now)).toEqual({ overdue: true, text: "2 days overdue" });
});
