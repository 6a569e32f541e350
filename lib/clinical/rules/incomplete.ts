import { all, any, atLeast, atMost, includes, is, isOneOf, unanswered } from "./condition";
import type { IncompleteRule } from "./rule";

/** What must be known before a consultation can be completed or referred. */
export const incompleteRules = [
  {
    id: "INC_CHILD_HIP_NOT_EXAMINED",
    label: "Aged 8-16 with knee, thigh or hip pain and internal rotation not recorded",
    when: all(
      atLeast("age_years", 8),
      atMost("age_years", 16),
      includes("pain_sites", "knee", "front_thigh", "groin", "lateral_hip"),
      unanswered("ir_reduced"),
    ),
    message: "Cannot be completed or referred until both hips are examined.",
    sources: ["EM3_SUFE", "LIMP_RCHT"],
    revision: 1,
  },
  {
    id: "INC_WEIGHT_BEARING",
    label: "Weight bearing not recorded",
    when: unanswered("weight_bearing"),
    message: "Required before any referral.",
    sources: ["GLOS"],
    revision: 1,
  },
  {
    id: "INC_TEMPERATURE",
    label: "Acute hip pain (14 days or less) and no temperature",
    when: all(atMost("duration_days", 14), unanswered("temp_c")),
    message: "Take a temperature.",
    sources: ["BSR_HOTJOINT"],
    revision: 1,
  },
  {
    id: "INC_PREGNANCY",
    label: "Pelvic imaging wanted, could be pregnant, status not recorded",
    when: all(
      is("sex_at_birth", "female"),
      atLeast("age_years", 12),
      atMost("age_years", 55),
      any(unanswered("pregnancy_status"), is("pregnancy_status", "unknown")),
    ),
    message: "Ask and record, with the date of the last period.",
    sources: ["RMM", "RCE9"],
    revision: 1,
  },
  {
    id: "INC_REMOTE",
    label: "Remote consultation with an acute or red-flag feature",
    when: all(
      isOneOf("consult_mode", "telephone", "video"),
      any(atMost("duration_days", 14), isOneOf("weight_bearing", "painful", "unable")),
    ),
    message: "Face-to-face examination needed unless sending straight to hospital.",
    sources: [],
    revision: 1,
  },
] as const satisfies readonly IncompleteRule[];

export type IncompleteRuleId = (typeof incompleteRules)[number]["id"];
