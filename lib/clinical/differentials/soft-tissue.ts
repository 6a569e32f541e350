import { any, atMost, includes, is, no, over, yes } from "@/lib/clinical/rules/condition";
import type { Diagnosis } from "./diagnosis";

/** Tendons, muscles and nerves around the hip. */
export const softTissueDiagnoses = [
  {
    id: "gtps",
    features:
      "outside of hip; lying on it; tender trochanter; pain on 30 s single-leg stance and resisted abduction",
    speaksFor: [
      { label: "Outside of the hip", when: includes("pain_sites", "lateral_hip"), weight: 2 },
      { label: "Worst on the outside of the hip", when: is("pain_worst_site", "lateral_hip"), weight: 1 },
      {
        label: "Pain when lying on that side",
        when: any(is("night_pain", "lying_on_that_side"), includes("aggravating", "lying_on_side")),
        weight: 2,
      },
      { label: "Tender greater trochanter", when: yes("troch_tenderness"), weight: 3 },
      {
        label: "Pain within 30 s of standing on one leg",
        when: is("single_leg_stance_pain", "yes"),
        weight: 2,
      },
      { label: "Resisted abduction painful", when: yes("resisted_abduction_pain"), weight: 2 },
    ],
    speaksAgainst: [
      { label: "Trochanter not tender", when: no("troch_tenderness"), weight: 3 },
      { label: "Internal rotation painful", when: yes("ir_painful"), weight: 1 },
    ],
    suggestedInvestigations: [],
    route: "education and load management, physio; injection only for short-term relief",
    sources: ["LOTHIAN_GTPS", "LEAP", "SEED"],
  },
  {
    id: "iliopsoas",
    features: "front groin; resisted flexion hurts; usually settles",
    speaksFor: [
      { label: "Resisted hip flexion painful", when: yes("resisted_flexion_pain"), weight: 3 },
      { label: "Groin or front-thigh pain", when: includes("pain_sites", "groin", "front_thigh"), weight: 1 },
      { label: "Thomas test positive", when: is("thomas", "positive"), weight: 1 },
      { label: "After overuse", when: is("onset_type", "after_overuse"), weight: 1 },
    ],
    speaksAgainst: [{ label: "Resisted flexion painless", when: no("resisted_flexion_pain"), weight: 3 }],
    suggestedInvestigations: ["us_hip"],
    route: "physio; radiology for guided injection",
    sources: ["SEED"],
  },
  {
    id: "snapping_iliopsoas",
    features: "audible front snap coming from flexion to extension",
    speaksFor: [
      { label: "Snap reproduced at the front", when: is("snap_reproduced", "front"), weight: 3 },
      { label: "Snapping", when: includes("mechanical", "snapping"), weight: 2 },
      { label: "Groin pain", when: includes("pain_sites", "groin"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "No mechanical symptoms", when: includes("mechanical", "none"), weight: 3 },
      { label: "Snap is at the side", when: is("snap_reproduced", "side"), weight: 2 },
    ],
    suggestedInvestigations: ["us_hip"],
    route: "physio; guided injection",
    sources: ["SEED"],
  },
  {
    id: "soft_tissue_strain",
    features: "after overuse; clears in days",
    speaksFor: [
      { label: "After overuse", when: is("onset_type", "after_overuse"), weight: 2 },
      { label: "Two weeks or less", when: atMost("duration_days", 14), weight: 2 },
      { label: "Bears weight normally", when: is("weight_bearing", "normal"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "Over six weeks", when: over("duration_days", 42), weight: 3 },
      { label: "Pain at rest", when: yes("rest_pain"), weight: 1 },
    ],
    suggestedInvestigations: [],
    route: "self-care",
    sources: ["SEED"],
  },
  {
    id: "meralgia",
    features: "burning or numb outer thigh, no back pain",
    speaksFor: [
      {
        label: "Burning, or pins and needles",
        when: includes("pain_character", "burning", "pins_and_needles"),
        weight: 3,
      },
      {
        label: "Front of the thigh or outside of the hip",
        when: includes("pain_sites", "front_thigh", "lateral_hip"),
        weight: 1,
      },
      { label: "Straight leg raise negative", when: is("slr", "negative"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "Low back pain", when: includes("pain_sites", "low_back"), weight: 2 },
      { label: "Internal rotation painful", when: yes("ir_painful"), weight: 2 },
    ],
    suggestedInvestigations: [],
    route: "GP",
    sources: ["HIGHLAND"],
  },
] as const satisfies readonly Diagnosis[];
