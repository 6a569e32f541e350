import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { clockMinutes, minutesInWords } from "@/app/referrals/[referralId]/_components/clock-minutes";

const month = 31 * 86_400_000;
const some = fc.integer({ min: 0, max: month });

test("the parts of the waiting time sum to the whole as they read, to the minute", () => {
  fc.assert(
    fc.property(some, some, some, (practice, service, patient) => {
      const { parts, whole } = clockMinutes({ practice, service, patient });
      expect(parts.practice + parts.service + parts.patient).toBe(whole);
      expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
      expect(whole).toBe(Math.floor((practice + service + patient) / 60_000));
    }),
  );
});

test("waiting time reads with every unit below the first", () => {
  expect([0, 59, 60, 1440, 3132].map(minutesInWords)).toEqual([
    "0 min",
    "59 min",
    "1 h 0 min",
    "1 d 0 h 0 min",
    "2 d 4 h 12 min",
  ]);
});
