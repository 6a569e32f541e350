import { is } from "@/lib/clinical/rules/condition";
import { type Route, when } from "./route";

/** Rheumatology. */
export const rheumatology = {
  id: "rheumatology",
  label: "Rheumatology",
  priorities: "urgent (synovitis) / routine (SpA)",
  minimumData: [
    {
      id: "joints",
      label: "joints, duration, stiffness",
      fieldIds: ["other_joints", "onset_date", "morning_stiffness_min"],
    },
    { id: "bloods", label: "CRP/ESR, RF, anti-CCP (never wait for them)", fieldIds: ["crp"] },
    { id: "ng65", label: "NG65 count", fieldIds: ["spa_criteria_count"] },
    {
      id: "associated",
      label: "psoriasis, uveitis, bowel disease, family",
      fieldIds: ["psoriasis", "family_history"],
    },
  ],
  accepts: ["synovitis", "NG65 met", "Paget's (or metabolic bone)"],
  rejects: [
    { code: "rf_alone", label: "positive RF alone" },
    { code: "oa", label: "OA", refuses: when(is("working_diagnosis", "oa_hip")) },
  ],
  sources: ["NG100", "NG65"],
} as const satisfies Route;
