/**
 * The headings of a referral letter, in order. The first three are confirmed against the Clinical Referral
 * Information Standard; the names of the others are still to be checked against its published table.
 */
export const letterHeadings = [
  { id: "gp_practice", label: "GP practice" },
  { id: "patient_demographics", label: "Patient demographics" },
  { id: "individual_requirements", label: "Individual requirements" },
  { id: "referrer_details", label: "Referrer details" },
  { id: "referral_details", label: "Referral details" },
  { id: "presenting_complaints", label: "Presenting complaints or issues" },
  { id: "history", label: "History" },
  { id: "medications", label: "Medications and medical devices" },
  { id: "allergies", label: "Allergies and adverse reactions" },
  { id: "safety_alerts", label: "Safety alerts" },
  { id: "legal_information", label: "Legal information" },
  { id: "social_context", label: "Social context" },
  { id: "family_history", label: "Family history" },
  { id: "examination_findings", label: "Examination findings" },
  { id: "investigation_results", label: "Investigation results" },
  { id: "assessment_scales", label: "Assessment scales" },
  { id: "clinical_summary", label: "Clinical summary" },
  { id: "patient_concerns", label: "Patient and carer concerns, expectations and wishes" },
  { id: "plan", label: "Plan and requested actions" },
  { id: "information_given", label: "Information given to patient" },
  { id: "person_completing", label: "Person completing record" },
  { id: "distribution_list", label: "Distribution list" },
] as const;

export type LetterHeadingId = (typeof letterHeadings)[number]["id"];

/**
 * What a referrer may keep out of a referral letter, two headings of ours among them. Safety alerts, allergies,
 * medicines, the complaint, consent, the summary and the plan always go.
 */
export const optionalSections = [
  "function",
  "history",
  "treatment",
  "social_context",
  "family_history",
  "examination_findings",
  "investigation_results",
  "assessment_scales",
  "information_given",
] as const;
export type OptionalSection = (typeof optionalSections)[number];
