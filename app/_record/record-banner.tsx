import { type Allergies, PatientBanner } from "@/app/_ui/patient-banner";
import type { PatientIdentity } from "@/lib/patients";
import { clinicDay } from "@/lib/platform/clock";
import { sexWords } from "./sex-words";

/** A patient as a record or a sent referral has it; the latter does not say who recorded the allergies. */
export type RecordedPatient = Omit<
  PatientIdentity,
  "id" | "deceasedOn" | "allergiesRecordedBy" | "allergiesRecordedAt"
> &
  Partial<Pick<PatientIdentity, "deceasedOn" | "allergiesRecordedBy" | "allergiesRecordedAt">>;

interface RecordBannerProps {
  readonly patient: RecordedPatient;
  readonly now: Date;
}

/** The banner of a patient from the record. */
export function RecordBanner({ patient, now }: RecordBannerProps) {
  return (
    <PatientBanner
      patient={{
        ...patient,
        deceasedOn: patient.deceasedOn ?? null,
        sex: sexWords[patient.sexAtBirth],
        allergies: allergiesOf(patient),
      }}
      onDate={clinicDay(now)}
    />
  );
}

function allergiesOf(patient: RecordedPatient): Allergies {
  switch (patient.allergyState) {
    case "known":
      return { state: "known", list: patient.allergies };
    case "none_known":
      return {
        state: "none_known",
        confirmedBy: patient.allergiesRecordedBy ?? null,
        confirmedOn: patient.allergiesRecordedAt ? clinicDay(patient.allergiesRecordedAt) : null,
      };
    case "not_recorded":
      return { state: "not_recorded" };
  }
}
