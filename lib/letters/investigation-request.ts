import type { Investigation, Modality } from "@/lib/clinical/investigations/investigation";
import { factText } from "@/lib/clinical/phrases";
import { type Urgency, urgencyLabels } from "@/lib/clinical/rules/urgency";
import { capital } from "./answer-rows";
import type { LetterModel, LetterSection } from "./letter-model";
import { letterHead, noteOnRules, paragraph, section, signatureOf, unbroken } from "./letter-parts";
import type {
  LetterAuthor,
  LetterIssue,
  LetterOrganisation,
  LetterPatient,
  LetterRecipient,
  LetterVisit,
} from "./letter-source";
import { redFlagHeadline } from "./red-flag-lines";
import { bloodSections, imagingSections } from "./request-sections";

/** A test on the form, with what the rules said of it and what the referrer answered. */
export interface RequestedTest {
  readonly test: Pick<Investigation, "id" | "label" | "modality" | "ionising">;
  /** "Left", "Right", "Both sides"; null for a blood test. */
  readonly side: string | null;
  readonly receiptNumber: string | null;
  readonly findings: readonly {
    readonly message: string;
    readonly reason: string | null;
    /** Who agreed to lift a stop, where the rule allows it. */
    readonly agreedWith: string | null;
  }[];
}

export interface InvestigationRequestSource {
  readonly patient: LetterPatient;
  readonly practice: LetterOrganisation;
  readonly referrer: LetterAuthor;
  /** The department asked; null leaves the place open. */
  readonly department: LetterRecipient | null;
  readonly tests: readonly RequestedTest[];
  readonly urgency: Urgency;
  readonly visit: LetterVisit;
  readonly issue: LetterIssue;
}

const titles: Readonly<Record<Modality, string>> = {
  "X-ray": "X-ray request",
  CT: "CT request",
  MRI: "MRI request",
  "MRI + fluoroscopic injection": "MRI arthrogram request",
  "CT + fluoroscopic injection": "CT arthrogram request",
  Ultrasound: "Ultrasound request",
  "Nuclear medicine": "Nuclear medicine request",
  DXA: "Bone density (DXA) request",
  Blood: "Blood test request",
};

const imagingNote =
  "Requested under the referrer's own name and registration. The department justifies the exposure and repeats the safety questions.";
const bloodNote =
  "Label each tube at the patient's side with name, date of birth, NHS number, and the date and time of collection.";

/** One request form for each modality among the tests, in the order in which they were chosen. */
export function investigationRequests(source: InvestigationRequestSource): LetterModel[] {
  const modalities = [...new Set(source.tests.map(({ test }) => test.modality))];
  return modalities.map((modality) =>
    requestForm(
      modality,
      source,
      source.tests.filter(({ test }) => test.modality === modality),
    ),
  );
}

function requestForm(
  modality: Modality,
  source: InvestigationRequestSource,
  tests: readonly RequestedTest[],
): LetterModel {
  const { patient, practice, department, referrer, issue, visit, urgency } = source;
  const blood = modality === "Blood";
  const form = { patient, visit, tests };
  return {
    kind: blood ? "request-blood" : "request-imaging",
    title: titles[modality],
    ...letterHead(issue, practice, department, patient),
    headline: {
      question: capital(factText("clinical_question", visit.facts)),
      redFlags: redFlagHeadline(visit.assessment),
      wants: capital(factText("patient_goals", visit.facts)),
    },
    urgency: {
      label: urgencyLabels[urgency],
      reason: `Computed from the answers: ${urgencyLabels[visit.assessment.urgency].toLowerCase()}.`,
    },
    sections: [...(blood ? bloodSections(form) : imagingSections(form)), whomToRing(practice, referrer)],
    signature: signatureOf(referrer, issue),
    distribution: department ? [`${department.name}, ${department.organisation}`] : [],
    notes: [blood ? bloodNote : imagingNote, ...noteOnRules(visit.assessment.rulesVersion, referrer)],
  };
}

/** Where an urgent result is phoned to: whoever asked, and who stands in. */
function whomToRing(practice: LetterOrganisation, referrer: LetterAuthor): LetterSection {
  return section("urgent_result", "Urgent or unexpected result", [
    paragraph(
      `Phone ${practice.name}, ${unbroken(practice.phone)}: ask for ${referrer.name}, else for the duty doctor.`,
    ),
  ]);
}
