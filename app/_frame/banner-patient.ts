import type { BannerPatient } from "@/app/_ui/patient-banner";
import type { PatientIdentity } from "@/lib/patients";

const sexInWords = {
  female: "Female",
  male: "Male",
  indeterminate: "Indeterminate",
  not_known: "Not known",
} as const;

/** What the banner shows of a patient's record, or of the identity that a referral carries. */
export function bannerPatient(patient: Omit<PatientIdentity, "id">): BannerPatient {
  return { ...patient, sex: sexInWords[patient.sexAtBirth], allergies: allergiesOf(patient) };
}

function allergiesOf(patient: Omit<PatientIdentity, "id">): BannerPatient["allergies"] {
  switch (patient.allergyState) {
    case "known":
      return { state: "known", list: patient.allergies };
    case "none_known":
      return {
        state: "none_known",
        confirmedBy: patient.allergiesRecordedBy ?? "not named",
        confirmedOn: patient.allergiesRecordedAt?.toISOString().slice(0, 10) ?? "",
      };
    case "not_recorded":
      return { state: "not_recorded" };
  }
}
