import {
  all,
  any,
  atLeast,
  atMost,
  countAtLeast,
  is,
  over,
  under,
  unless,
  yes,
} from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Infection in or near the native hip.

export const septicArthritisAdult = {
  id: "RF_SEPTIC_ADULT",
  label: "Suspected septic arthritis (adult)",
  urgency: "emergency_same_day",
  when: all(
    atLeast("age_years", 16),
    any(
      yes("joint_hot_swollen"),
      all(
        atMost("duration_days", 14),
        any(atLeast("temp_c", 38), yes("rigors"), yes("systemically_unwell"), yes("trig_fever")),
        any(is("weight_bearing", "unable"), yes("passive_movement_severe_pain")),
      ),
      all(
        atMost("duration_days", 14),
        unless(yes("trig_fall_or_injury")),
        any(is("weight_bearing", "unable"), yes("passive_movement_severe_pain")),
        any(
          yes("immunosuppressed"),
          yes("steroid_long_term_high_dose"),
          yes("diabetes"),
          yes("inflammatory_arthritis"),
          yes("injecting_drugs"),
          yes("recent_joint_injection"),
          yes("recent_infection"),
        ),
      ),
    ),
  ),
  advice:
    "Emergency department or orthopaedic on-call now. No antibiotics before aspiration unless septic shock. Absence of fever does not rule it out.",
  suppressedBy: ["RF_PJI"],
  sources: ["BSR_HOTJOINT", "NHSE_UEMSK"],
  revision: 1,
} as const satisfies RedFlag;

export const septicArthritisChild = {
  id: "RF_SEPTIC_CHILD",
  label: "Suspected septic arthritis or osteomyelitis (child)",
  urgency: "emergency_same_day",
  when: all(
    under("age_years", 16),
    any(
      atLeast("temp_c", 38.5),
      yes("fever_385_last_week"),
      is("weight_bearing", "unable"),
      yes("systemically_unwell"),
      yes("passive_movement_severe_pain"),
      yes("joint_hot_swollen"),
      countAtLeast(
        2,
        any(atLeast("temp_c", 38.5), yes("fever_385_last_week")),
        is("weight_bearing", "unable"),
        over("esr", 40),
        over("wcc", 12),
      ),
    ),
  ),
  advice:
    "Paediatric assessment unit today. Kocher: fever 38.5 or more, not weight bearing, ESR over 40, white cells over 12; published chance about 3, 40, 93 and 99 % with 1 to 4. Do not wait for bloods.",
  suppressedBy: [],
  sources: ["KOCHER", "LIMP_RCHT"],
  revision: 1,
} as const satisfies RedFlag;

export const psoasAbscess = {
  id: "RF_PSOAS",
  label: "Possible psoas abscess",
  urgency: "emergency_same_day",
  when: all(
    yes("pain_on_hip_extension"),
    any(atLeast("temp_c", 38), yes("systemically_unwell"), yes("rigors")),
  ),
  advice: "Emergency department.",
  suppressedBy: [],
  sources: [],
  revision: 1,
} as const satisfies RedFlag;
