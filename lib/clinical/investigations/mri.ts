import type { Investigation } from "./investigation";

/** MRI and MRI arthrogram. */
export const magneticResonance = [
  {
    id: "mri_hip",
    label: "MRI hips without contrast",
    modality: "MRI",
    ionising: false,
    indication: "The seed's MRI paragraph is missing; MRI survives with arthrography.",
    notes:
      "AVN with normal X-ray, stress or occult fracture, tumour, infection, transient osteoporosis, tendon tear. Not for typical OA.",
    sources: ["EBI_MRI", "ACR_ON", "CG124"],
  },
  {
    id: "mri_arthrogram",
    label: "MRI arthrogram",
    modality: "MRI + fluoroscopic injection",
    ionising: true,
    indication: "SEED: suspected torn labrum; dye goes into the joint before MRI or CT.",
    notes:
      "Usually arranged by orthopaedics. The injection is X-ray guided, so the ionising rules apply as well as the MRI rules.",
    sources: ["SEED", "ACR_CHP", "NBT_ARTHRO"],
  },
] as const satisfies readonly Investigation[];
