import { any, atLeast, atMost, includes, is, no, over, yes } from "@/lib/clinical/rules/condition";
import type { Diagnosis } from "./diagnosis";

/** Inflammatory disease. */
export const inflammatoryDiagnoses = [
  {
    id: "ra",
    features: "other joints; long morning stiffness; synovitis",
    speaksFor: [
      { label: "Synovitis in other joints", when: yes("synovitis_other_joints"), weight: 3 },
      {
        label: "Small joints of hand or foot",
        when: includes("other_joints", "small_hand", "small_foot"),
        weight: 2,
      },
      { label: "Morning stiffness over 30 minutes", when: over("morning_stiffness_min", 30), weight: 2 },
      { label: "Known inflammatory arthritis", when: yes("inflammatory_arthritis"), weight: 2 },
    ],
    speaksAgainst: [
      { label: "No synovitis found", when: no("synovitis_other_joints"), weight: 3 },
      { label: "No other joints", when: includes("other_joints", "none"), weight: 2 },
    ],
    suggestedInvestigations: ["fbc", "crp", "esr", "rf", "anti_ccp"],
    route: "rheumatology urgent",
    sources: ["NG100", "SEED"],
  },
  {
    id: "psa",
    features: "psoriasis, nails, dactylitis, enthesitis",
    speaksFor: [
      { label: "Psoriasis", when: includes("psoriasis", "psoriasis"), weight: 3 },
      { label: "Synovitis in other joints", when: yes("synovitis_other_joints"), weight: 2 },
      { label: "Morning stiffness over 30 minutes", when: over("morning_stiffness_min", 30), weight: 1 },
      { label: "Known inflammatory arthritis", when: yes("inflammatory_arthritis"), weight: 1 },
    ],
    speaksAgainst: [
      {
        label: "No psoriasis, uveitis or bowel inflammation",
        when: includes("psoriasis", "none"),
        weight: 3,
      },
      { label: "No synovitis found", when: no("synovitis_other_joints"), weight: 1 },
    ],
    suggestedInvestigations: ["crp", "esr"],
    route: "rheumatology",
    sources: ["NG65", "SEED"],
  },
  {
    id: "axspa",
    features:
      "back pain before 45, over 3 months; buttock pain; second half of the night; better with movement and NSAID",
    speaksFor: [
      {
        label: "Back pain over 3 months that began before 45",
        when: yes("backpain_over3m_onset_under45"),
        weight: 3,
      },
      { label: "Buttock or low back pain", when: includes("pain_sites", "buttock", "low_back"), weight: 1 },
      { label: "Morning stiffness over 30 minutes", when: over("morning_stiffness_min", 30), weight: 1 },
      { label: "Pain wakes the patient", when: is("night_pain", "wakes"), weight: 1 },
      {
        label: "Uveitis, psoriasis or bowel inflammation",
        when: includes("psoriasis", "psoriasis", "uveitis", "ibd"),
        weight: 1,
      },
      { label: "Four or more NG65 criteria", when: atLeast("spa_criteria_count", 4), weight: 3 },
      { label: "HLA-B27 positive", when: is("hla_b27", "positive"), weight: 2 },
      { label: "Spondyloarthritis in the family", when: includes("family_history", "spa"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "No long back pain from before 45", when: no("backpain_over3m_onset_under45"), weight: 3 },
    ],
    suggestedInvestigations: ["crp", "hla_b27"],
    route: "rheumatology (NG65 count)",
    sources: ["NG65", "SEED"],
  },
  {
    id: "pmr",
    features: "50+; both hip and shoulder girdles; 45 min stiffness",
    only: atLeast("age_years", 50),
    speaksFor: [
      { label: "Shoulders too", when: includes("other_joints", "shoulder"), weight: 2 },
      { label: "45 minutes of stiffness or more", when: atLeast("morning_stiffness_min", 45), weight: 3 },
      { label: "Both sides", when: is("laterality", "both"), weight: 2 },
      { label: "Raised ESR or CRP", when: any(over("esr", 40), over("crp", 10)), weight: 2 },
    ],
    speaksAgainst: [
      {
        label: "Morning stiffness of 30 minutes or less",
        when: atMost("morning_stiffness_min", 30),
        weight: 3,
      },
    ],
    suggestedInvestigations: ["esr", "crp"],
    route: "GP; ask GCA every time",
    sources: [],
  },
] as const satisfies readonly Diagnosis[];
