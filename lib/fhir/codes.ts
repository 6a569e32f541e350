import type { ConditionId } from "@/lib/clinical/differentials/condition-options";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";

// SNOMED CT ids stand here only where a published value set or UK Core itself carries them for that meaning. All
// else goes as text: a code that means something else is worse than none. They go without a display, for we hold no
// release of SNOMED CT to take it from; the text beside them is ours.

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

const snomed = (code: string): Coding => ({ system: "http://snomed.info/sct", code });

/** Code systems of Coxa's own: what it calls its questions, answers, rules and urgencies. */
const ownSystem = (name: string) => `https://coxa.example/fhir/CodeSystem/${name}`;

export const own = (
  system: "checklist" | "answer" | "red-flag" | "urgency" | "test" | "letter-kind",
  code: string,
  display: string,
): Coding => ({ system: ownSystem(system), code, display });

/** The checklist as a questionnaire; its version is that of the rules. */
export const questionnaireUrl = "https://coxa.example/fhir/Questionnaire/hip-pain-checklist";

export const nhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
export const odsSystem = "https://fhir.nhs.uk/Id/ods-organization-code";
export const gmcSystem = "https://fhir.hl7.org.uk/Id/gmc-number";
export const receiptSystem = "https://coxa.example/fhir/NamingSystem/receipt-number";

/** An extension of UK Core by its short name. */
export const ukCoreExtension = (name: string) =>
  `https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-${name}`;

export const hipRegion = snomed("29836001");
export const hipPain = snomed("49218002");
/** Referred by a general practitioner. */
export const referredByGp = snomed("108161000000109");

export const diagnosisCodes: Readonly<Partial<Record<ConditionId, Coding>>> = {
  oa_hip: snomed("239872002"),
};

export const testCodes: Readonly<Partial<Record<InvestigationId, Coding>>> = {
  mri_hip: snomed("241639000"),
  mri_arthrogram: snomed("241653000"),
  fbc: snomed("26604007"),
  crp: snomed("135842001"),
};

/** Referral to physiotherapy and to occupational therapy; none for orthopaedics is published by a body. */
export const referralCodes = {
  physiotherapy: snomed("306170007"),
  occupational_therapy: snomed("306166004"),
  orthopaedics: null,
} as const;

export const serviceCodes = {
  physiotherapy: snomed("722140001"),
  occupational_therapy: snomed("310093001"),
  orthopaedics: snomed("310161006"),
} as const;

const professions: Readonly<Record<string, Coding>> = {
  "general practitioner": snomed("62247001"),
  physiotherapist: snomed("36682004"),
  "occupational therapist": snomed("80546007"),
  "orthopaedic surgeon": snomed("22731001"),
};

/** The code of a profession as people write it; `undefined` when it goes as text. */
export function professionCode(profession: string): Coding | undefined {
  return professions[profession.toLowerCase()];
}

/** Units of the checklist in UCUM, where UCUM has them. */
export const ucum: Readonly<Record<string, string>> = {
  days: "d",
  weeks: "wk",
  years: "a",
  minutes: "min",
  metres: "m",
  mm: "mm",
  degrees: "deg",
  kg: "kg",
  "kg/m2": "kg/m2",
  "deg C": "Cel",
  "mg/L": "mg/L",
  "mm/h": "mm/h",
  "10^9/L": "10*9/L",
  "U/L": "U/L",
};

export const observationCategory = (code: "exam" | "survey" | "laboratory") => ({
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code }],
});
