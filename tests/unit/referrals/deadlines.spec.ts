import { expect, test } from "@playwright/test";
import { referralUrgencies } from "@/lib/clinical/rules/urgency";
import {
  answerDue,
  bookingDue,
  decisionDue,
  draftDue,
  rebookingDue,
  returnDue,
} from "@/lib/referrals/deadlines";

const at = new Date("2026-11-27T16:30:00Z");
const service = {
  sameDayHours: 2,
  veryUrgentHours: 24,
  urgentDecisionDays: 2,
  routineDecisionDays: 10,
  urgentBookingDays: 5,
  routineBookingDays: 14,
  outcomeDays: 14,
};
const hoursUntil = (due: Date) => (due.getTime() - at.getTime()) / 3_600_000;

test("a same-day emergency runs by the hour at every step, also over a weekend", () => {
  const urgency = "emergency_same_day";
  expect(hoursUntil(decisionDue(at, urgency, service))).toBe(2);
  expect(hoursUntil(bookingDue(at, urgency, service))).toBe(2);
  expect(hoursUntil(answerDue(at, urgency))).toBe(1);
  expect(hoursUntil(returnDue(at, urgency))).toBe(1);
  expect(hoursUntil(draftDue(at, urgency))).toBe(1);
  expect(hoursUntil(rebookingDue(at, urgency))).toBe(1);
});

test("what is due within 48 hours is decided and booked within them", () => {
  const decided = decisionDue(at, "very_urgent_48h", service);
  expect(hoursUntil(bookingDue(decided, "very_urgent_48h", service))).toBe(48);
});

test("no step of a more urgent referral has more time than that of a less urgent one", () => {
  const steps = [
    (urgency: (typeof referralUrgencies)[number]) => decisionDue(at, urgency, service),
    (urgency: (typeof referralUrgencies)[number]) => bookingDue(at, urgency, service),
    (urgency: (typeof referralUrgencies)[number]) => answerDue(at, urgency),
    (urgency: (typeof referralUrgencies)[number]) => returnDue(at, urgency),
    (urgency: (typeof referralUrgencies)[number]) => draftDue(at, urgency),
    (urgency: (typeof referralUrgencies)[number]) => rebookingDue(at, urgency),
  ];
  for (const step of steps) {
    const due = referralUrgencies.map((urgency) => step(urgency).getTime());
    expect(due).toEqual(due.toSorted((one, other) => one - other));
  }
});
