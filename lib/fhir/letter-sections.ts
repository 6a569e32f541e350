import type { LetterBlock, LetterModel } from "@/lib/letters";
import { narrativeOf } from "./narrative";

const headingSystem = "https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings";

/** The record standard's code and wording for a heading of the letter; headings of Coxa's own have none. */
const headings: Readonly<Record<string, readonly [code: string, display: string]>> = {
  gp_practice: ["general-practitioner-practice", "General practitioner practice"],
  patient_demographics: ["patient-demographics", "Patient demographics"],
  individual_requirements: ["individual-requirements", "Individual requirements"],
  referrer_details: ["referrer-details", "Referrer details"],
  referral_details: ["referral-details", "Referral details"],
  presenting_complaints: ["presenting-complaints-or-issues", "Presenting complaints or issues"],
  history: ["history", "History"],
  medications: ["medications-and-medical-devices", "Medications and medical devices"],
  allergies: ["allergies-and-adverse-reaction", "Allergies and adverse reaction"],
  safety_alerts: ["safety-alerts", "Safety alerts"],
  legal_information: ["legal-information", "Legal information"],
  social_context: ["social-context", "Social context"],
  family_history: ["family-history", "Family history"],
  examination_findings: ["examination-findings", "Examination findings"],
  investigation_results: ["investigation-results", "Investigation results"],
  assessment_scales: ["assessment-scales", "Assessment scales"],
  clinical_summary: ["clinical-summary", "Clinical summary"],
  patient_concerns: [
    "patient-and-carer-concerns-expectations-and-wishes",
    "Patient and carer concerns, expectations and wishes",
  ],
  plan: ["plan-and-requested-actions", "Plan and requested actions"],
  information_given: ["information-and-advice-given", "Information and advice given"],
  person_completing: ["person-completing-record", "Person completing record"],
  distribution_list: ["distribution-list", "Distribution list"],
};

/** A section of the letter with what stands under it. */
export interface PrintedSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly LetterBlock[];
}

const terms = (items: readonly (readonly [term: string, text: string])[]): LetterBlock => ({
  kind: "terms",
  columns: 1,
  items: items.map(([term, text]) => ({ term, text })),
});
const listOf = (items: readonly string[]): LetterBlock[] =>
  items.length === 0 ? [] : [{ kind: "list", lead: null, items: [...items] }];

/** The whole letter as sections: what stands around its own ones first and last. */
export function printedSections(letter: LetterModel): PrintedSection[] {
  return [
    { id: "letterhead", heading: "Letterhead", blocks: letterheadBlocks(letter) },
    ...(letter.recipient ? [{ id: "to", heading: "To", blocks: recipientBlocks(letter.recipient) }] : []),
    { id: "patient_demographics", heading: "Patient demographics", blocks: patientBlocks(letter) },
    { id: "headline", heading: "Summary", blocks: headlineBlocks(letter) },
    ...letter.sections,
    { id: "person_completing", heading: "Person completing record", blocks: signatureBlocks(letter) },
    { id: "distribution_list", heading: "Distribution list", blocks: listOf(letter.distribution) },
    { id: "notes", heading: "Notes", blocks: listOf(letter.notes) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function letterheadBlocks({ letterhead, dated, copyFor, verification }: LetterModel): LetterBlock[] {
  const { name, phone, odsCode, addressLines } = letterhead;
  return [
    terms([
      ["Name", name],
      ["Phone", phone],
      ["ODS code", odsCode],
      ["Dated", dated],
      ...(letterhead.shown ? [] : ([["Printed on", "headed paper"]] as const)),
      ...(copyFor === null ? [] : ([["Copy for", copyFor]] as const)),
      ...(verification
        ? ([
            ["Code", verification.code],
            ["Check at", verification.address],
          ] as const)
        : []),
    ]),
    ...listOf(addressLines),
  ];
}

function recipientBlocks(recipient: NonNullable<LetterModel["recipient"]>): LetterBlock[] {
  return [
    terms([
      ["Service", recipient.service],
      ["Organisation", recipient.organisation],
    ]),
    ...listOf(recipient.addressLines),
  ];
}

function patientBlocks({ patient }: LetterModel): LetterBlock[] {
  const { name, born, nhsNumber, sex, address, phone, allergies } = patient;
  return [
    terms([
      ["Name", name],
      ["Born", born],
      ["NHS No.", nhsNumber],
      ["Sex", sex],
      ["Address", address],
      ["Phone", phone],
      ["Allergies", allergies],
    ]),
  ];
}

function headlineBlocks({ headline, urgency }: LetterModel): LetterBlock[] {
  return [
    terms([
      ["Question", headline.question],
      ["Red flags", headline.redFlags],
      ["Patient wants", headline.wants],
    ]),
    ...(urgency
      ? [
          terms([
            ["Urgency", urgency.label],
            ["Reason", urgency.reason],
          ]),
        ]
      : []),
  ];
}

function signatureBlocks({ signature }: LetterModel): LetterBlock[] {
  const { name, profession, registration, organisation, contact, at } = signature;
  return [
    terms([
      ["Name", name],
      ["Profession", profession],
      ["Registration", registration],
      ["Organisation", organisation],
      ["Contact", contact],
      ...(at === null ? [] : ([["Signed", at]] as const)),
    ]),
  ];
}

/** What a section's entries point at, or why there are none. */
export interface SectionContent {
  readonly entry: readonly { readonly reference: string }[];
  readonly emptyReason?: "nilknown" | "notasked";
}

/** A section of the Composition: coded heading, the words as printed, and the resources that say the same. */
export function compositionSection(
  { id, heading, blocks }: PrintedSection,
  { entry, emptyReason }: SectionContent,
) {
  const [code, display] = headings[id] ?? [];
  return {
    id,
    title: heading,
    code: code ? { coding: [{ system: headingSystem, code, display }] } : undefined,
    text: narrativeOf(blocks),
    entry,
    emptyReason:
      emptyReason && entry.length === 0
        ? {
            coding: [
              { system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code: emptyReason },
            ],
          }
        : undefined,
  };
}
