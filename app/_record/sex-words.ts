import type { PatientMatch } from "@/lib/patients";

/** The sex registered at birth, in words. */
export const sexWords: Readonly<Record<PatientMatch["sexAtBirth"], string>> = {
  female: "Female",
  male: "Male",
  indeterminate: "Indeterminate",
  not_known: "Not known",
};
