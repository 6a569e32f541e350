import { all, any, atLeast, atMost, includes, is, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// The hip that has been replaced.

export const infectedProsthesis = {
  id: "RF_PJI",
  label: "Suspected infected hip replacement",
  urgency: "emergency_same_day",
  when: all(
    yes("prosthetic_hip"),
    any(
      yes("wound_problem"),
      atLeast("temp_c", 38),
      yes("systemically_unwell"),
      yes("rigors"),
      all(atMost("prosthesis_weeks", 4), yes("new_pain_in_prosthesis")),
    ),
  ),
  advice: "Telephone the operating team today (999 if septic). NO antibiotics in the community.",
  suppressedBy: [],
  sources: ["INFORM_PJI"],
  revision: 1,
} as const satisfies RedFlag;

export const prosthesisDislocation = {
  id: "RF_PROSTHESIS_DISLOCATION",
  label: "Suspected dislocation or fracture round a hip replacement",
  urgency: "emergency_same_day",
  when: all(
    yes("prosthetic_hip"),
    any(yes("leg_short_external"), all(is("onset_type", "sudden"), is("weight_bearing", "unable"))),
  ),
  advice: "Emergency department, nothing by mouth.",
  suppressedBy: [],
  sources: ["GLOS", "SEED"],
  sourceNote: "GLOS; SEED (revision)",
  revision: 1,
} as const satisfies RedFlag;

export const painfulProsthesis = {
  id: "RF_PROSTHESIS_PAINFUL",
  label: "Painful hip replacement: loosening or low-grade infection",
  urgency: "urgent",
  when: all(
    yes("prosthetic_hip"),
    any(yes("new_pain_in_prosthesis"), includes("pain_sites", "groin", "front_thigh")),
  ),
  advice:
    "AP pelvis and lateral hip X-ray, CRP and ESR, back to the surgeon (arthroplasty specialist within 72 hours if infection features persist).",
  suppressedBy: ["RF_PJI", "RF_PROSTHESIS_DISLOCATION"],
  sources: ["INFORM_PJI", "ACR_ARTHROPLASTY", "CWICB"],
  revision: 1,
} as const satisfies RedFlag;
