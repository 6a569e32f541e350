import { all, any, atLeast, atMost, is, unanswered } from "@/lib/clinical/rules/condition";
import { pelvicIonising, plainXrays } from "./groups";
import type { OrderRule } from "./order-rule";

/** Pregnancy and imaging. */
export const pregnancyContraindications = [
  {
    id: "CI_PREG_CT",
    label: "Pregnant: CT or nuclear medicine of the pelvis",
    appliesTo: ["ct_hip", "ct_arthrogram", "bone_scan"],
    severity: "stop",
    override: "radiologist_discussion",
    when: is("pregnancy_status", "pregnant"),
    message:
      "Fetal dose can exceed a few mGy. Use MRI without contrast or ultrasound; only a radiologist can justify it.",
    sources: ["RCE9"],
    revision: 1,
  },
  {
    id: "CI_PREG_ARTHRO_MR",
    label: "Pregnant: MRI arthrogram",
    appliesTo: ["mri_arthrogram"],
    severity: "stop",
    override: "none",
    when: is("pregnancy_status", "pregnant"),
    message: "Fluoroscopy, gadolinium and an elective question: wait until after the birth.",
    sources: ["RCE9", "PLYM_MRI"],
    revision: 1,
  },
  {
    id: "CI_PREG_XR",
    label: "Pregnant: plain X-ray of pelvis, hip or femur",
    appliesTo: plainXrays,
    severity: "warn",
    override: "radiologist_discussion",
    when: is("pregnancy_status", "pregnant"),
    message: "Justify with radiology first; the dose is low and an overriding maternal need can justify it.",
    sources: ["RCE9"],
    revision: 1,
  },
  {
    id: "CI_PREG_UNKNOWN",
    label: "Pregnancy not asked or not known",
    appliesTo: pelvicIonising,
    severity: "stop",
    override: "none",
    when: all(
      all(is("sex_at_birth", "female"), atLeast("age_years", 12), atMost("age_years", 55)),
      any(unanswered("pregnancy_status"), is("pregnancy_status", "unknown")),
    ),
    message: "Ask and record, with last period, before the request can be sent.",
    sources: ["RMM", "RAMSAY_IRMER"],
    revision: 1,
  },
  {
    id: "CI_PREG_POSSIBLE",
    label: "Pregnancy possible",
    appliesTo: pelvicIonising,
    severity: "warn",
    override: "acknowledge",
    when: is("pregnancy_status", "possible"),
    message:
      "Do a test or defer. For high-dose pelvic CT many departments keep to the first 10 days of the cycle.",
    sources: ["RCE9"],
    sourceNote: "RCE9 (10-day rule unverified)",
    revision: 1,
  },
  {
    id: "CI_PREG_MRI",
    label: "Pregnant: MRI",
    appliesTo: ["mri_hip"],
    severity: "warn",
    override: "radiologist_discussion",
    when: is("pregnancy_status", "pregnant"),
    message: "Only if it cannot wait; no gadolinium; agree with a radiologist.",
    sources: ["PLYM_MRI"],
    revision: 1,
  },
] as const satisfies readonly OrderRule[];
