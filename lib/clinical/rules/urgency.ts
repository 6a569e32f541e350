/** How soon a referral can ask to be seen, most urgent first. */
export const referralUrgencies = [
  "emergency_same_day",
  "very_urgent_48h",
  "urgent_suspected_cancer",
  "urgent",
  "routine",
] as const;

export type ReferralUrgency = (typeof referralUrgencies)[number];

/** How soon, most urgent first: what a referral can carry, and what needs none. */
export const urgencies = [...referralUrgencies, "self_care", "info"] as const;

export type Urgency = (typeof urgencies)[number];

/** What each urgency is called on screen and in letters. */
export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  emergency_same_day: "Emergency, same day",
  very_urgent_48h: "Very urgent, within 48 hours",
  urgent_suspected_cancer: "Urgent suspected cancer",
  urgent: "Urgent",
  routine: "Routine",
  self_care: "Self-care",
  info: "For information",
};

/** Negative when `a` is the more urgent: sorts the most urgent first. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  return urgencies.indexOf(a) - urgencies.indexOf(b);
}

/** The most urgent of them, and `routine` when nothing is more urgent than that. */
export function highestUrgency(found: readonly Urgency[]): Urgency {
  return found.reduce<Urgency>(
    (highest, next) => (compareUrgency(next, highest) < 0 ? next : highest),
    "routine",
  );
}
