import { flagged } from "@/lib/clinical/red-flags/flagged";
import { any, atLeast, isOneOf, yes } from "@/lib/clinical/rules/condition";
import type { MedicineRule } from "./medicine-rule";

/** Steroid injection. */
export const injectionRules = [
  {
    id: "MED_STEROID_INJ_INFECTION",
    label: "Steroid injection with infection",
    appliesTo: ["steroid_injection"],
    severity: "stop",
    override: "none",
    when: any(
      yes("skin_infection_at_site"),
      yes("joint_hot_swollen"),
      atLeast("temp_c", 38),
      flagged("RF_SEPTIC_ADULT"),
      flagged("RF_SEPTIC_CHILD"),
      flagged("RF_PJI"),
    ),
    message: "Never inject a joint that might be infected, fever or not.",
    sources: ["BSR_HOTJOINT"],
    sourceNote: "BSR_HOTJOINT; DERIVED",
    revision: 1,
  },
  {
    id: "MED_STEROID_INJ_PROSTHESIS",
    label: "Steroid injection, hip replacement that side",
    appliesTo: ["steroid_injection"],
    severity: "stop",
    override: "none",
    when: yes("prosthetic_hip"),
    message: "Arthroplasty team only.",
    sources: [],
    revision: 1,
  },
  {
    id: "MED_STEROID_INJ_CAUTION",
    label: "Steroid injection: diabetes or anticoagulant",
    appliesTo: ["steroid_injection"],
    severity: "warn",
    override: "acknowledge",
    when: any(yes("diabetes"), isOneOf("anticoagulant", "warfarin", "doac", "heparin")),
    message: "Warn of high glucose; bleeding.",
    sources: [],
    revision: 1,
  },
  {
    id: "MED_STEROID_INJ_GTPS",
    label: "Steroid injection for outside-hip pain",
    appliesTo: ["steroid_injection"],
    severity: "info",
    override: "acknowledge",
    when: yes("troch_tenderness"),
    message:
      "Exercise and load education first; injection helps for weeks, exercise did better by a year in the LEAP trial.",
    sources: ["LEAP"],
    sourceNote: "LEAP (result via summary)",
    revision: 1,
  },
] as const satisfies readonly MedicineRule[];
