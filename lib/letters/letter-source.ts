import type { AllergyRecord, AllergyState, SexAtBirth } from "@/db/schema/patients";
import type { Assessment } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";

// What letters are made from, in plain values, so that the model is pure and any module can supply it.

/** A patient's record fits as it is. Days `YYYY-MM-DD`; the NHS number as ten digits. */
export interface LetterPatient {
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly sexAtBirth: SexAtBirth;
  readonly addressLines: readonly string[];
  readonly postcode: string;
  readonly phone: string | null;
  readonly messageConsent: "yes" | "no" | null;
  readonly interpreter: string | null;
  readonly adjustments: string | null;
  readonly allergyState: AllergyState;
  readonly allergies: readonly AllergyRecord[];
  readonly allergiesRecordedBy: string | null;
  readonly allergiesRecordedAt: Date | null;
}

export interface LetterOrganisation {
  readonly name: string;
  readonly odsCode: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
}

/** Who answers for the letter. */
export interface LetterAuthor {
  readonly name: string;
  readonly profession: string;
  /** "GMC 7654321"; null where the profession has no register. */
  readonly registration: string | null;
  readonly organisation: string;
  /** Phone or e-mail, as it prints. */
  readonly contact: string;
  /** Who sent it on the author's behalf: name and profession on one line. */
  readonly sentBy?: string;
}

export interface LetterRecipient {
  readonly name: string;
  readonly organisation: string;
  readonly addressLines: readonly string[];
}

/** What was recorded and what the rules made of it. */
export interface LetterVisit {
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly chosenTests: readonly string[];
  readonly chosenMedicines: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly consultedOn: string;
  readonly takenOver?: TakenOver;
}

/** Questions whose answer was taken over from an earlier consultation, and its day, `YYYY-MM-DD`. */
export interface TakenOver {
  readonly fields: readonly string[];
  readonly from: string;
}

/** A letter's place in the record. A draft has no receipt number and nobody has signed it. */
export interface LetterIssue {
  readonly at: Date;
  readonly version: number;
  readonly receiptNumber: string | null;
  readonly draft: boolean;
  /** The code that was allotted to it, and the page that checks codes; absent where nobody keeps it as sent. */
  readonly verification?: { readonly code: string; readonly address: string };
}
