import type { AllergyRecord, AllergyState, SexAtBirth } from "@/db/schema";

/** Who the patient is: what the banner shows on every page of a patient. Dates are YYYY-MM-DD. */
export interface PatientIdentity {
  readonly id: string;
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly sexAtBirth: SexAtBirth;
  readonly deceasedOn: string | null;
  readonly allergyState: AllergyState;
  readonly allergies: readonly AllergyRecord[];
  readonly allergiesRecordedBy: string | null;
  readonly allergiesRecordedAt: Date | null;
}

/** The patient's record at the practice: identity and how to reach the patient. */
export interface PatientRecord extends PatientIdentity {
  readonly addressLines: readonly string[];
  readonly postcode: string;
  readonly phone: string | null;
  readonly messageConsent: "yes" | "no" | null;
  readonly interpreter: string | null;
  readonly adjustments: string | null;
}

/** A row of a search result. */
export interface PatientMatch {
  readonly id: string;
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly sexAtBirth: SexAtBirth;
  readonly postcode: string;
}
