import { all, any, atLeast, includes, is, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Pain that is out of hand, and the reasons to be seen that patients are told of.

export const severeUncontrolledPain = {
  id: "RF_SEVERE_UNCONTROLLED",
  label: "Severe, worsening, uncontrolled pain",
  urgency: "urgent",
  when: all(yes("trig_pain_extreme"), yes("trig_pain_worsening"), atLeast("nrs_worst", 8)),
  advice:
    "Re-examine within days; telephone orthopaedic advice on a sudden change in a long-standing hip problem.",
  suppressedBy: [],
  sources: ["EXETER", "SEED"],
  revision: 1,
} as const satisfies RedFlag;

export const seenStraightAway = {
  id: "RF_SEED_STRAIGHT_AWAY",
  label: "A 'see your doctor straight away' trigger is present",
  urgency: "info",
  when: any(
    yes("trig_fall_or_injury"),
    yes("trig_pain_worsening"),
    includes("trig_adl", "walking", "stairs", "leaning_forward_sitting", "other"),
    yes("trig_fever"),
    yes("trig_unwell"),
    yes("trig_weight_loss"),
  ),
  advice:
    "Examine face to face now; record how each trigger was explained. Alone it is a reason to be seen, not a reason for emergency referral.",
  suppressedBy: [],
  sources: ["SEED"],
  revision: 1,
} as const satisfies RedFlag;

export const noBetterAfterTwoWeeks = {
  id: "RF_SEED_TWO_WEEKS",
  label: "No better after two weeks of regular painkillers",
  urgency: "info",
  when: all(atLeast("analgesia_regular_days", 14), is("analgesia_response", "none")),
  advice: "Reassess the diagnosis; review medicine safety.",
  suppressedBy: [],
  sources: ["SEED"],
  revision: 1,
} as const satisfies RedFlag;
