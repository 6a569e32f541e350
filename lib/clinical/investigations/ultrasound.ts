import type { Investigation } from "./investigation";

/** Ultrasound. */
export const ultrasound = [
  {
    id: "us_hip",
    label: "Ultrasound hip",
    modality: "Ultrasound",
    ionising: false,
    indication: "SEED: to guide iliopsoas injection and, increasingly, others.",
    notes: "Effusion in a child; guided aspiration; tendon. Not needed to diagnose GTPS.",
    sources: ["SEED", "ACR_CHP", "BNSSG_HIP"],
  },
] as const satisfies readonly Investigation[];
