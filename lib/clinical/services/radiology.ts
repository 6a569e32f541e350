import { magnetic } from "@/lib/clinical/investigations/groups";
import { all, chosen, is, unanswered } from "@/lib/clinical/rules/condition";
import { type Route, when } from "./route";

/** A request for imaging. */
export const radiology = {
  id: "radiology",
  label: "Radiology request",
  priorities: "urgent / routine",
  minimumData: [
    {
      id: "identity",
      label: "three identifiers at least (name, date of birth, NHS or hospital number)",
      fieldIds: ["family_name", "given_name", "date_of_birth", "nhs_number"],
    },
    { id: "exam", label: "exam, side and site", fieldIds: ["laterality", "pain_sites"] },
    {
      id: "question",
      label: "clinical history, question, provisional diagnosis",
      fieldIds: ["clinical_question", "result_changes_management", "working_diagnosis"],
    },
    {
      id: "pregnancy",
      label: "pregnancy status and last period",
      fieldIds: ["pregnancy_status", "lmp_date"],
    },
    { id: "earlier", label: "relevant earlier imaging", fieldIds: ["prior_imaging"] },
    {
      id: "mri_safety",
      label: "MRI safety answers",
      fieldIds: [
        "mri_pacemaker_icd",
        "mri_aneurysm_clip",
        "mri_cochlear_or_stimulator",
        "mri_metal_eye",
        "mri_shrapnel",
        "mri_valve_stent_recent_surgery",
        "mri_claustrophobia",
      ],
    },
    {
      id: "safety",
      label: "allergy, eGFR, anticoagulant, diabetes, weight, mobility, capacity",
      fieldIds: ["allergies", "anticoagulant", "diabetes", "weight_kg", "weight_bearing"],
    },
    {
      id: "referrer",
      label: "signature uniquely identifying an entitled referrer; date",
      fieldIds: ["referrer"],
    },
  ],
  accepts: ["within the local referral criteria (RCR iRefer)"],
  rejects: [
    { code: "no_question", label: "no clinical question", refuses: when(unanswered("clinical_question")) },
    { code: "pre_signed", label: "pre-signed blank form (unlawful)" },
    {
      code: "mri_not_allowed",
      label: "MRI from primary care where not allowed",
      refuses: when(all(chosen(magnetic), is("local_mri_access", "no"))),
    },
  ],
  sources: ["RMM", "RAMSAY_IRMER", "PLYM_MRI"],
} as const satisfies Route;
