import { includes, is, isOneOf, no, unless, yes } from "@/lib/clinical/rules/condition";
import type { Diagnosis } from "./diagnosis";

/** Pain that comes from elsewhere. */
export const diagnosesElsewhere = [
  {
    id: "hernia",
    features: "groin lump, worse coughing, often needs surgery",
    speaksFor: [
      {
        label: "Groin lump that may be a hernia",
        when: isOneOf("groin_lump", "reducible", "irreducible_tender"),
        weight: 3,
      },
      { label: "Worse on coughing", when: includes("aggravating", "coughing"), weight: 2 },
      { label: "Groin pain", when: includes("pain_sites", "groin"), weight: 1 },
    ],
    speaksAgainst: [{ label: "No groin lump", when: is("groin_lump", "none"), weight: 3 }],
    suggestedInvestigations: [],
    route: "surgery; emergency if irreducible",
    sources: ["SEED"],
  },
  {
    id: "groin_nodes",
    features: "usually from infection in the lower leg",
    speaksFor: [
      { label: "Lymph node in the groin", when: is("groin_lump", "node"), weight: 3 },
      { label: "Infection in the leg below", when: yes("lower_leg_infection"), weight: 2 },
    ],
    speaksAgainst: [{ label: "No groin lump", when: is("groin_lump", "none"), weight: 3 }],
    suggestedInvestigations: ["fbc"],
    route: "GP treats; suspected cancer if unexplained and persistent",
    sources: ["SEED"],
  },
  {
    id: "gynae",
    features: "cyclical or pelvic features; pregnancy",
    only: unless(is("sex_at_birth", "male")),
    speaksFor: [
      { label: "New lower abdominal or pelvic pain", when: yes("acute_lower_abdominal_pain"), weight: 3 },
      {
        label: "Pregnant or possibly pregnant",
        when: isOneOf("pregnancy_status", "pregnant", "possible"),
        weight: 1,
      },
    ],
    speaksAgainst: [{ label: "No lower abdominal pain", when: no("acute_lower_abdominal_pain"), weight: 3 }],
    suggestedInvestigations: [],
    route: "gynaecology",
    sources: ["SEED"],
  },
  {
    id: "referred_back",
    features: "buttock or outside; below the knee; neurological signs; hip moves freely",
    speaksFor: [
      { label: "Spine screen reproduces the pain", when: is("spine_exam", "reproduces_pain"), weight: 3 },
      {
        label: "Buttock, low back or below the knee",
        when: includes("pain_sites", "buttock", "low_back", "below_knee"),
        weight: 2,
      },
      { label: "Straight leg raise positive", when: is("slr", "positive"), weight: 2 },
      { label: "Leg weakness", when: yes("progressive_motor_deficit"), weight: 1 },
      { label: "Internal rotation free of pain", when: no("ir_painful"), weight: 1 },
    ],
    speaksAgainst: [
      { label: "Internal rotation lost", when: yes("ir_reduced"), weight: 2 },
      { label: "Spine screen normal", when: is("spine_exam", "normal"), weight: 2 },
    ],
    suggestedInvestigations: [],
    route: "physio / back pathway; CES is an emergency",
    sources: ["SEED", "ARUK_BOOKLET"],
    sourceNote: "SEED; ARUK_BOOKLET (section exists)",
  },
] as const satisfies readonly Diagnosis[];
