import type { FormOption } from "@/app/_forms/fields";

/** The kinds of service as people call them. */
export const kindWords = {
  physiotherapy: "Physiotherapy",
  occupational_therapy: "Occupational therapy",
  orthopaedics: "Orthopaedics",
} as const;

export const kindOptions: readonly FormOption[] = Object.entries(kindWords).map(([value, label]) => ({
  value,
  label,
}));
