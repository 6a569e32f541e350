import {
  type ChecklistField,
  checklist,
  type Facts,
  type FieldId,
  fieldById,
} from "@/lib/clinical/checklist/checklist";
import { type LetterHeadingId, letterHeadings } from "@/lib/clinical/checklist/letter-headings";
import { dayInWords } from "@/lib/clinical/dates";
import { medicines } from "@/lib/clinical/medicines/catalogue";
import { answerRows, blocksOfRows, runOf, type YesNoWords } from "./answer-rows";
import type { LetterBlock, LetterSection } from "./letter-model";
import { allergiesInWords, paragraph, section } from "./letter-parts";
import type { LetterPatient, LetterVisit } from "./letter-source";
import { painMapBlocks } from "./pain-map-block";
import { redFlagsExcluded, redFlagsOpen, redFlagsPresent } from "./red-flag-lines";
import { scoreBlocks } from "./score-blocks";
import { treatmentBlocks } from "./treatment-blocks";

/** A test asked for, as it stands on the day of the letter. */
export interface LetterInvestigation {
  readonly label: string;
  /** "Left", "Right", "Both sides"; null for a blood test. */
  readonly side: string | null;
  readonly status: string;
  /** As it prints. */
  readonly date: string;
}

export interface ClinicalSource {
  readonly patient: LetterPatient;
  readonly visit: LetterVisit;
  readonly investigations: readonly LetterInvestigation[];
  /** The list of medicines as the record has it; null where there is none, and only some were asked about. */
  readonly medicines: string | null;
  /** What the patient hopes for, as the referral states it. */
  readonly patientWishes: string;
  /** Why it was sent although a red flag is present or not excluded. */
  readonly redFlagReason: string | null;
  /** What became of the patient's consent to this referral, as it prints. */
  readonly consent: string;
}

/** The clinical headings of the standard, and two of ours that let a reader go straight to what they need. */
export type ClinicalSectionId =
  | Exclude<
      LetterHeadingId,
      | "gp_practice"
      | "patient_demographics"
      | "individual_requirements"
      | "referrer_details"
      | "referral_details"
      | "person_completing"
      | "distribution_list"
    >
  | "function"
  | "treatment";

/** Under which heading an answer prints: red-flag questions stand together, so that none is overlooked. */
export function placeOf({
  id,
  section: part,
  letterHeading,
}: ChecklistField): ClinicalSectionId | "elsewhere" {
  if (id === "nrs_now" || id === "nrs_worst") return "assessment_scales";
  if (id === "consent_refer") return "elsewhere";
  if (part === "redflag") return "safety_alerts";
  if (part === "tried" || id === "analgesia_regular_days" || id === "analgesia_response") return "treatment";
  switch (letterHeading) {
    case "presenting_complaints":
      return part === "function" ? "function" : letterHeading;
    case "referral_details":
      return id === "clinical_question" ? "investigation_results" : "elsewhere";
    case "gp_practice":
    case "patient_demographics":
    case "individual_requirements":
    case "referrer_details":
    case "person_completing":
    case "distribution_list":
      return "elsewhere";
    default:
      return letterHeading;
  }
}

/** The section of a referral letter that prints an answer; `undefined` where none does. */
export function sectionPrinting(id: FieldId): string | undefined {
  if (id === "reason_for_referral") return "referral_details";
  const field = fieldById(id);
  const place = field.neverPrints ? "elsewhere" : placeOf(field);
  return place === "elsewhere" ? undefined : place;
}

const wordsFor: Partial<Record<ClinicalSectionId, YesNoWords>> = {
  safety_alerts: { yes: "Asked and present", no: "Asked and absent" },
  examination_findings: { yes: "Found", no: "Looked for and not found" },
};

export function headingOf(id: LetterHeadingId): string {
  const heading = letterHeadings.find((candidate) => candidate.id === id);
  if (!heading) throw new Error(`There is no letter heading ${id}`);
  return heading.label;
}

/** The answers that print under one heading. */
function answersUnder(id: ClinicalSectionId, { visit }: ClinicalSource): LetterBlock[] {
  const fields: readonly ChecklistField[] = checklist;
  const chosen = [...visit.chosenTests, ...visit.chosenMedicines];
  const rows = answerRows(
    fields.filter(
      (field) =>
        placeOf(field) === id && field.kind !== "tried" && field.kind !== "scale" && field.kind !== "psfs",
    ),
    visit,
    chosen,
  );
  return blocksOfRows(rows, wordsFor[id]);
}

/** Every clinical section of a referral letter, by id. Each is there, whether or not anything was recorded. */
export function clinicalSections(source: ClinicalSource): Record<ClinicalSectionId, LetterSection> {
  const plain = (id: Exclude<ClinicalSectionId, "function" | "treatment">, before: LetterBlock[] = []) =>
    section(id, headingOf(id), [...before, ...answersUnder(id, source)]);
  const own = (id: "function" | "treatment", heading: string, before: LetterBlock[] = []) =>
    section(id, heading, [...before, ...answersUnder(id, source)]);
  const { visit } = source;
  return {
    // The map comes after the answers: they fill what is left of a page on which it has no room.
    presenting_complaints: section("presenting_complaints", headingOf("presenting_complaints"), [
      ...answersUnder("presenting_complaints", source),
      ...painMapBlocks(visit.facts),
    ]),
    function: own("function", "Function"),
    history: plain("history"),
    treatment: own("treatment", "Treatment so far", treatmentBlocks(visit.facts)),
    medications: plain("medications", [
      paragraph(source.medicines ?? whatIsKnownOfMedicines(visit.facts), "Medicines taken"),
    ]),
    allergies: plain("allergies", [paragraph(allergiesInWords(source.patient), "In the record")]),
    safety_alerts: safetyAlerts(source),
    legal_information: plain("legal_information", [
      paragraph(source.consent, "Consent to referral and sharing of information"),
    ]),
    social_context: plain("social_context"),
    family_history: plain("family_history"),
    examination_findings: plain("examination_findings"),
    investigation_results: investigationResults(source),
    assessment_scales: plain("assessment_scales", scoreBlocks(visit.facts)),
    clinical_summary: plain("clinical_summary", stillToClarify(visit)),
    patient_concerns: plain(
      "patient_concerns",
      source.patientWishes === "" ? [] : [paragraph(source.patientWishes, "Wishes for this referral")],
    ),
    plan: plain("plan", advised(visit)),
    information_given: plain("information_given"),
  };
}

/** No list is kept; the checklist asks about those that matter for what may be advised or requested. */
function whatIsKnownOfMedicines(facts: Facts): string {
  const asked = checklist.some(
    ({ id, section: part, letterHeading }) =>
      part === "medicines" && letterHeading === "medications" && facts[id] !== undefined,
  );
  return asked
    ? "No full list is recorded. Asked about: only those named here."
    : "No list is recorded, and nothing was asked.";
}

function safetyAlerts(source: ClinicalSource): LetterSection {
  const { assessment, consultedOn } = source.visit;
  const reason = source.redFlagReason;
  return section("safety_alerts", headingOf("safety_alerts"), [
    ...redFlagsPresent(assessment),
    ...(reason === null ? [] : [paragraph(reason, "Why sent with a red flag present or not excluded")]),
    ...redFlagsOpen(assessment),
    ...(questionsAsked(source)
      ? [paragraph(`${dayInWords(consultedOn)}.`, "Red-flag questions asked on")]
      : []),
    ...answersUnder("safety_alerts", source),
    ...redFlagsExcluded(assessment),
  ]);
}

function questionsAsked({ visit: { facts } }: ClinicalSource): boolean {
  return checklist.some(({ id, section: part }) => part === "redflag" && facts[id] !== undefined);
}

function investigationResults(source: ClinicalSource): LetterSection {
  const requested = source.investigations;
  const table: LetterBlock[] =
    requested.length === 0
      ? [paragraph("None.", "Tests requested in this consultation")]
      : [
          {
            kind: "table",
            columns: [
              { label: "Test requested", align: "start", share: 6 },
              { label: "Side", align: "start", share: 2 },
              { label: "Status", align: "start", share: 3 },
              { label: "Date", align: "start", share: 3 },
            ],
            rows: requested.map(({ label, side, status, date }) => [label, side ?? "None", status, date]),
          },
        ];
  return section("investigation_results", headingOf("investigation_results"), [
    ...answersUnder("investigation_results", source),
    ...table,
  ]);
}

function stillToClarify({ assessment }: LetterVisit): LetterBlock[] {
  const messages = assessment.incomplete.map(({ message }) => message);
  return messages.length === 0 ? [] : [{ kind: "list", lead: "Still to be clarified", items: messages }];
}

/** Medicines chosen in the consultation. One that a rule stops is never printed as advice. */
function advised({ chosenMedicines, assessment }: LetterVisit): LetterBlock[] {
  const chosen = medicines.filter(({ id }) => chosenMedicines.includes(id));
  const stops = assessment.medicines.filter(({ severity }) => severity === "stop");
  const isStopped = (id: string) => stops.some(({ medicine }) => medicine === id);
  const stopped = chosen.flatMap(({ id, label }) =>
    stops.filter(({ medicine }) => medicine === id).map((rule) => `${label}: ${rule.label}`),
  );
  return [
    ...runOf(
      "Medicines advised",
      chosen.filter(({ id }) => !isStopped(id)).map(({ label }) => label),
    ),
    ...(stopped.length === 0
      ? []
      : [{ kind: "list" as const, lead: "Considered, but stopped by a rule", items: stopped }]),
  ];
}
