import type { Investigation } from "./investigation";

/** CT and CT arthrogram. */
export const computedTomography = [
  {
    id: "ct_hip",
    label: "CT hip / pelvis without contrast",
    modality: "CT",
    ionising: true,
    indication: "SEED: often very helpful for an unusual hip shape (3D).",
    notes: "Also occult fracture when MRI cannot be had in 24 hours. Normally asked for by orthopaedics.",
    sources: ["SEED", "CG124", "ACR_CHP"],
  },
  {
    id: "ct_arthrogram",
    label: "CT arthrogram",
    modality: "CT + fluoroscopic injection",
    ionising: true,
    indication: "SEED: the alternative to the MRI arthrogram.",
    notes: "For those who cannot have MRI.",
    sources: ["SEED", "ACR_CHP"],
  },
] as const satisfies readonly Investigation[];
