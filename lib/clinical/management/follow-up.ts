/** When to see or ring the patient again, as the pathway has it. Clinical judgement, the two-week rule apart. */
export const followUps = [
  { id: "emergency", when: "Emergency", interval: "confirm arrival by phone the same day", days: 0 },
  { id: "child_home", when: "Child sent home (green)", interval: "48 hours", days: 2 },
  { id: "urgent", when: "Urgent flag", interval: "5-7 days, results chased by a named person", days: 7 },
  { id: "acute_adult", when: "Acute adult, no flag", interval: "2 weeks (the seed's limit)", days: 14 },
  { id: "nsaid", when: "NSAID started", interval: "2 weeks; U&E and BP by risk", days: 14 },
  {
    id: "oa",
    when: "OA",
    interval:
      "6-12 weeks for exercise response, then as the patient needs (NG226 leans to patient-initiated follow-up; unverified)",
    days: 84,
  },
  { id: "gtps", when: "GTPS", interval: "6-12 weeks", days: 84 },
] as const;

type FollowUp = (typeof followUps)[number];
export type FollowUpId = FollowUp["id"];
