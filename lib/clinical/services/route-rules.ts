import { flagged } from "@/lib/clinical/red-flags/flagged";
import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  includes,
  is,
  isOneOf,
  no,
  unanswered,
  unless,
  urgencyIs,
  yes,
} from "@/lib/clinical/rules/condition";
import type { RouteId } from "./route";

export interface RouteRule {
  readonly route: RouteId;
  readonly priority: "emergency" | "urgent" | "routine";
  readonly when: Condition;
  readonly reason: string;
}

/** Sixteen or over, with nothing that is more than routine. */
const calmAdult = all(urgencyIs("routine"), atLeast("age_years", 16));
const treatedLately = yes("physio_last_12m");

/** A hip that takes much from daily life: what orthopaedic services mean by substantial effect. */
const substantialEffect = any(
  isOneOf("weight_bearing", "painful", "unable"),
  atMost("walking_distance_m", 400),
  isOneOf("night_pain", "wakes", "unremitting"),
  isOneOf("work_impact", "modified", "off_sick"),
);

/** What physiotherapy treats first, outside pregnancy and the months after it. */
const treatedByPhysiotherapy = all(
  calmAdult,
  unless(any(is("pregnancy_status", "pregnant"), yes("postpartum_6m"))),
  isOneOf(
    "working_diagnosis",
    "oa_hip",
    "gtps",
    "fai",
    "labral_tear",
    "iliopsoas",
    "snapping_iliopsoas",
    "referred_back",
  ),
);

const jointShapeOrLabrum = isOneOf("working_diagnosis", "fai", "labral_tear");

/** When a route is worth suggesting, most urgent first. What follows from the criteria in `accepts`. */
export const routeRules: readonly RouteRule[] = [
  {
    route: "emergency",
    priority: "emergency",
    when: urgencyIs("emergency_same_day"),
    reason: "An emergency red flag is present",
  },
  {
    route: "rheumatology",
    priority: "urgent",
    when: flagged("RF_SYNOVITIS"),
    reason: "Suspected persistent synovitis",
  },
  {
    route: "orthopaedics",
    priority: "urgent",
    when: any(
      flagged("RF_AVN"),
      flagged("RF_STRESS_FRACTURE"),
      flagged("RF_AFF"),
      flagged("RF_TRANSIENT_OSTEOPOROSIS"),
      flagged("RF_PROSTHESIS_PAINFUL"),
    ),
    reason: "A red flag that orthopaedics see urgently, by telephone first",
  },
  {
    route: "rheumatology",
    priority: "routine",
    when: flagged("RF_AXSPA"),
    reason: "Meets axial spondyloarthritis criteria",
  },
  {
    route: "rheumatology",
    priority: "routine",
    when: all(urgencyIs("routine"), isOneOf("working_diagnosis", "pagets", "psa", "ra", "axspa")),
    reason: "Rheumatology treats this condition",
  },
  {
    route: "orthopaedics",
    priority: "routine",
    when: all(
      calmAdult,
      is("working_diagnosis", "oa_hip"),
      substantialEffect,
      treatedLately,
      unless(unanswered("xray_result")),
    ),
    reason: "Osteoarthritis with substantial effect after non-surgical care, X-ray to hand",
  },
  {
    route: "msk_triage",
    priority: "routine",
    when: all(calmAdult, jointShapeOrLabrum, treatedLately),
    reason: "No better after physiotherapy; needs MRI or a specialist opinion",
  },
  {
    route: "pelvic_health_physio",
    priority: "routine",
    when: all(
      calmAdult,
      any(is("pregnancy_status", "pregnant"), yes("postpartum_6m")),
      includes("pain_sites", "low_back", "buttock"),
    ),
    reason: "Pelvic-girdle pain in or after pregnancy",
  },
  {
    route: "physiotherapy",
    priority: "routine",
    when: all(treatedByPhysiotherapy, no("physio_last_12m")),
    reason: "Physiotherapy treats this condition; no physiotherapy for it in the last 12 months",
  },
  {
    route: "physiotherapy",
    priority: "routine",
    when: all(treatedByPhysiotherapy, unanswered("physio_last_12m")),
    reason: "Physiotherapy treats this condition; not asked whether there was any in the last 12 months",
  },
  {
    route: "occupational_therapy",
    priority: "routine",
    when: all(
      calmAdult,
      any(
        includes(
          "adl_difficulties",
          "car",
          "low_chair",
          "bed",
          "bath_shower",
          "housework",
          "work",
          "driving",
        ),
        isOneOf("work_impact", "modified", "off_sick"),
      ),
    ),
    reason: "Tasks at home, at work or with the car are hard",
  },
];
