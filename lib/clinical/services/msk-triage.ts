import { urgencyIs } from "@/lib/clinical/rules/condition";
import { type Route, when } from "./route";

/** The musculoskeletal interface between practice and hospital. */
export const mskTriage = {
  id: "msk_triage",
  label: "MSK interface / triage",
  priorities: "urgent / routine",
  needsOf: { route: "physiotherapy", label: "as physiotherapy" },
  minimumData: [],
  accepts: ["no better after physio; diagnosis unclear; needs MRI"],
  rejects: [
    { code: "emergency_flag", label: "emergency flags", refuses: when(urgencyIs("emergency_same_day")) },
  ],
  sources: ["HWE", "BNSSG_HIP"],
} as const satisfies Route;
