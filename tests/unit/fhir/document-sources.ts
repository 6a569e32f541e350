import { assess } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { DocumentSource } from "@/lib/fhir";
import {
  type LetterModel,
  plainTexts,
  type ReferralLetterSource,
  referralLetter,
  sectionPrinting,
} from "@/lib/letters";
import { cleanTexts } from "@/lib/letters/text";
import { idFor } from "@/lib/platform/ids";
import { referralSource, testOf, visitOf } from "../letters/letter-sources";

// Documents as the sending of a referral makes them, on the vignettes' fixed day.

export const verification = {
  code: "7K3M-9Q2T-4FHX",
  address: "https://coxa.example/verify",
};

function documentSource(raw: ReferralLetterSource, tests: DocumentSource["tests"]): DocumentSource {
  const source = { ...raw, issue: { ...raw.issue, verification } };
  const letter: LetterModel = cleanTexts(referralLetter(source)).value;
  return plainTexts({
    ...source,
    letter,
    tests,
    idOf: (part: string) => idFor(`a letter of the tests/${part}`),
    sectionOf: sectionPrinting,
  });
}

/** The document of a vignette's referral. */
export function vignetteDocument(id: string, kind: ReferralLetterSource["service"]["kind"]): DocumentSource {
  const source = referralSource(id, kind);
  const tests = visitOf(id).chosenTests.map((testId, at) => ({
    testId,
    label: testOf(testId).label,
    side: "right" as const,
    sideText: "Right",
    receiptNumber: `CX-7K3M-9Q2${at}`,
    requestedAt: source.issue.at,
  }));
  return documentSource(source, tests);
}

/** The document of a referral in which exactly these facts are recorded. */
export function documentOf(facts: Facts): DocumentSource {
  const source = referralSource("V01", "physiotherapy");
  const { patient } = source;
  const clean = plainTexts({
    ...facts,
    date_of_birth: patient.dateOfBirth,
    sex_at_birth: patient.sexAtBirth,
  });
  const assessment = assess(clean, { orders: [], medicines: [], onDate: source.visit.consultedOn });
  const visit = { ...source.visit, facts: clean, assessment, chosenTests: [], chosenMedicines: [] };
  return documentSource({ ...source, visit }, []);
}
