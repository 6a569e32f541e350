import type { RedFlagId } from "@/lib/clinical/red-flags/red-flags";
import type { InvestigationId } from "./catalogue";

/** The tests that the advice of a red flag names. Emergencies are not here: hospital does theirs. */
export const testsForFlag: Readonly<Partial<Record<RedFlagId, readonly InvestigationId[]>>> = {
  RF_TRAUMA_PAINFUL: ["xr_pelvis_ap", "xr_hip_lateral"],
  RF_CYP_BONE: ["xr_pelvis_ap", "fbc"],
  RF_MALIGNANCY_CLINICAL: ["xr_pelvis_ap", "fbc", "crp", "esr", "bone_profile", "alp_lft", "ue_egfr", "psa"],
  RF_MYELOMA: ["fbc", "bone_profile", "esr"],
  RF_AVN: ["xr_pelvis_ap", "xr_hip_lateral", "mri_hip"],
  RF_STRESS_FRACTURE: ["xr_pelvis_ap", "mri_hip"],
  RF_AFF: ["xr_femur_full"],
  RF_PROSTHESIS_PAINFUL: ["xr_pelvis_ap", "xr_hip_lateral", "crp", "esr"],
  RF_SYNOVITIS: ["crp", "esr", "rf", "anti_ccp"],
  RF_TRANSIENT_OSTEOPOROSIS: ["mri_hip"],
};
