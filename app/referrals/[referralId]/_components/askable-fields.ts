/** The questions of the checklist that triage most often finds missing. */
export const askableFields = [
  { value: "laterality", label: "Side" },
  { value: "duration_days", label: "How long" },
  { value: "weight_bearing", label: "Weight bearing" },
  { value: "walking_distance_m", label: "Walking distance" },
  { value: "psfs", label: "Three activities (PSFS)" },
  { value: "patient_goals", label: "What the patient wants" },
  { value: "clinical_question", label: "The question for the service" },
] as const;
