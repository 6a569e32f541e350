import type { Investigation } from "./investigation";

/** X-rays, bone scan and bone density. */
export const radiographs = [
  {
    id: "xr_pelvis_ap",
    label: "X-ray: AP pelvis (both hips)",
    modality: "X-ray",
    ionising: true,
    indication:
      "First image for the hip in nearly every case. The seed's X-ray paragraph is missing; X-rays survive only in passing.",
    notes:
      "Ask for AP pelvis, not a single hip. NG226: not needed for typical OA from 45 unless features are atypical or surgery is in view; many hip services want one within 6-12 months.",
    sources: ["ACR_CHP", "NG226", "EXETER", "BNSSG_HIP"],
  },
  {
    id: "xr_hip_lateral",
    label: "X-ray: lateral hip",
    modality: "X-ray",
    ionising: true,
    indication: "With the AP for fracture, FAI, AVN, prosthesis.",
    notes: "Cross-table lateral if a slip or fracture is possible.",
    sources: ["ACR_CHP", "EXETER", "CWICB"],
  },
  {
    id: "xr_frog_lateral",
    label: "X-ray: frog lateral (child)",
    modality: "X-ray",
    ionising: true,
    indication: "Child with hip pain or limp, from about 8 years, in the hospital pathway.",
    notes: "Not as an outpatient when a slip is suspected.",
    sources: ["LIMP_RCHT"],
  },
  {
    id: "xr_femur_full",
    label: "X-ray: full-length femur, both sides",
    modality: "X-ray",
    ionising: true,
    indication: "Thigh, hip or groin pain on a bisphosphonate or denosumab.",
    notes: "Both sides even if one hurts.",
    sources: ["MHRA_BISPHOS"],
  },
  {
    id: "bone_scan",
    label: "Radionuclide bone scan",
    modality: "Nuclear medicine",
    ionising: true,
    indication: "Paget's: to map the extent.",
    notes: "Specialist request.",
    sources: ["PAGET2019"],
  },
  {
    id: "dexa",
    label: "Bone density (DXA)",
    modality: "DXA",
    ionising: true,
    indication: "After a fragility fracture.",
    notes: "Not diagnostic of hip pain.",
    sources: [],
  },
] as const satisfies readonly Investigation[];
