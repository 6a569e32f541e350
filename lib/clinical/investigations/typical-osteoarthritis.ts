import { all, atLeast, atMost, is, unless, yes } from "@/lib/clinical/rules/condition";

/** Osteoarthritis that NG226 diagnoses without imaging. */
export const typicalOsteoarthritis = all(
  atLeast("age_years", 45),
  is("pain_pattern", "only_with_activity"),
  atMost("morning_stiffness_min", 30),
  unless(yes("trig_fall_or_injury")),
  unless(yes("prosthetic_hip")),
);
