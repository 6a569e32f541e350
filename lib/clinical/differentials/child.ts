import { all, atLeast, atMost, includes, no, yes } from "@/lib/clinical/rules/condition";
import type { Diagnosis } from "./diagnosis";

/** Hips of children and young people. */
export const childDiagnoses = [
  {
    id: "sufe",
    features: "8-16, often heavy; knee or thigh pain; internal rotation lost; up to 40 % both sides",
    only: all(atLeast("age_years", 8), atMost("age_years", 16)),
    speaksFor: [
      { label: "Aged 8 to 16", when: all(atLeast("age_years", 8), atMost("age_years", 16)), weight: 1 },
      { label: "Internal rotation lost", when: yes("ir_reduced"), weight: 3 },
      { label: "Leg rolls outwards as the hip flexes", when: yes("obligate_external_rotation"), weight: 3 },
      { label: "New out-toeing", when: yes("out_toeing_new"), weight: 2 },
      {
        label: "Knee, thigh or groin pain",
        when: includes("pain_sites", "knee", "front_thigh", "groin"),
        weight: 1,
      },
    ],
    speaksAgainst: [{ label: "Internal rotation equal", when: no("ir_reduced"), weight: 2 }],
    suggestedInvestigations: [],
    route: "emergency",
    sources: ["EM3_SUFE", "LIMP_RCHT"],
  },
  {
    id: "perthes",
    features: "about 4-10; limp; loss of abduction and internal rotation",
    only: all(atLeast("age_years", 3), atMost("age_years", 11)),
    speaksFor: [
      {
        label: "About 4 to 10 years old",
        when: all(atLeast("age_years", 4), atMost("age_years", 10)),
        weight: 1,
      },
      { label: "Limp", when: atLeast("limp_days", 1), weight: 2 },
      { label: "Internal rotation lost", when: yes("ir_reduced"), weight: 2 },
      { label: "Abduction lost", when: atMost("rom_abduction", 25), weight: 1 },
    ],
    speaksAgainst: [{ label: "Fever in the last week", when: yes("fever_385_last_week"), weight: 2 }],
    suggestedInvestigations: ["xr_pelvis_ap"],
    route: "paediatric orthopaedics urgent",
    sources: ["LIMP_RCHT", "KOCHER"],
    sourceNote: "LIMP_RCHT; KOCHER page",
  },
] as const satisfies readonly Diagnosis[];
