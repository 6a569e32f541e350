import type { ClinicalSectionId } from "./clinical-sections";

export type ReferralKind = "physiotherapy" | "occupational_therapy" | "orthopaedics";

/** The order of the standard, with our two headings beside the ones they are taken from. */
const standardOrder = [
  "presenting_complaints",
  "function",
  "history",
  "treatment",
  "medications",
  "allergies",
  "safety_alerts",
  "legal_information",
  "social_context",
  "family_history",
  "examination_findings",
  "investigation_results",
  "assessment_scales",
  "clinical_summary",
  "patient_concerns",
  "plan",
  "information_given",
] as const satisfies readonly ClinicalSectionId[];

/** What each service reads first; the rest keeps the order of the standard. */
const readFirst: Readonly<Record<ReferralKind, readonly ClinicalSectionId[]>> = {
  physiotherapy: ["function", "assessment_scales"],
  occupational_therapy: ["social_context", "function", "assessment_scales"],
  orthopaedics: ["investigation_results", "treatment"],
};

/** The clinical sections in the order a service reads them; a present red flag stands before everything. */
export function sectionOrder(kind: ReferralKind, redFlagPresent: boolean): readonly ClinicalSectionId[] {
  const first = redFlagPresent ? (["safety_alerts", ...readFirst[kind]] as const) : readFirst[kind];
  return [...first, ...standardOrder.filter((id) => !first.includes(id))];
}
