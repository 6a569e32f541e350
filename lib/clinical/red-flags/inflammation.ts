import { all, any, atLeast, equals, is, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Inflammatory disease.

export const giantCellArteritis = {
  id: "RF_GCA",
  label: "Possible giant cell arteritis",
  urgency: "emergency_same_day",
  when: all(atLeast("age_years", 50), yes("gca_symptoms")),
  advice: "Same-day GCA pathway; steroids at once, by local rule.",
  suppressedBy: [],
  sources: ["NHSE_UEMSK"],
  sourceNote: "NHSE_UEMSK; DERIVED",
  revision: 1,
} as const satisfies RedFlag;

export const persistentSynovitis = {
  id: "RF_SYNOVITIS",
  label: "Suspected persistent synovitis",
  urgency: "urgent",
  when: yes("synovitis_other_joints"),
  advice: "Rheumatology, sent within 3 working days, even with normal CRP and negative RF and anti-CCP.",
  suppressedBy: [],
  sources: ["NG100"],
  sourceNote: "NG100 (3 days unverified)",
  revision: 1,
} as const satisfies RedFlag;

export const axialSpondyloarthritis = {
  id: "RF_AXSPA",
  label: "Meets axial spondyloarthritis criteria",
  urgency: "routine",
  when: all(
    yes("backpain_over3m_onset_under45"),
    any(atLeast("spa_criteria_count", 4), all(equals("spa_criteria_count", 3), is("hla_b27", "positive"))),
  ),
  advice: "Rheumatology for spondyloarthritis assessment.",
  suppressedBy: [],
  sources: ["NG65"],
  revision: 1,
} as const satisfies RedFlag;
