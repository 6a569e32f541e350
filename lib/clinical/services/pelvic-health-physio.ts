import { redFlagPresent } from "./red-flag-refusals";
import type { Route } from "./route";

/** Physiotherapy for pelvic-girdle pain in and after pregnancy. */
export const pelvicHealthPhysio = {
  id: "pelvic_health_physio",
  label: "Maternity / pelvic-health physiotherapy",
  priorities: "routine",
  needsOf: { route: "physiotherapy", label: "as physiotherapy, gestation, midwife" },
  minimumData: [
    { id: "gestation", label: "gestation, midwife", fieldIds: ["gestation_weeks"], fromReferral: "written" },
  ],
  accepts: ["pregnancy to about 3-12 months after"],
  rejects: [{ code: "red_flag", label: "red flags", refuses: redFlagPresent }],
  sources: ["MIMP", "GGC_PHYSIO"],
} as const satisfies Route;
