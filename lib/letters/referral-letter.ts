import type { LeftOutSection } from "@/db/schema";
import { dayInWords } from "@/lib/clinical/dates";
import { factText } from "@/lib/clinical/phrases";
import { type Urgency, urgencyLabels } from "@/lib/clinical/rules/urgency";
import { capital } from "./answer-rows";
import { clinicalSections, headingOf, type LetterInvestigation } from "./clinical-sections";
import { chosenSection } from "./letter-choice";
import { instantInWords } from "./letter-dates";
import type { LetterKind, LetterModel, LetterSection } from "./letter-model";
import { letterHead, noteOnRules, pairs, paragraph, section, signatureOf, unbroken } from "./letter-parts";
import type {
  LetterAuthor,
  LetterIssue,
  LetterOrganisation,
  LetterPatient,
  LetterRecipient,
  LetterVisit,
} from "./letter-source";
import { hasAlert, redFlagHeadline } from "./red-flag-lines";
import { type ReferralKind, sectionOrder } from "./section-order";

export interface ReferralLetterSource {
  readonly patient: LetterPatient;
  readonly practice: LetterOrganisation;
  readonly referrer: LetterAuthor;
  readonly service: LetterRecipient & { readonly kind: ReferralKind };
  readonly referral: {
    readonly question: string;
    readonly urgency: Urgency;
    readonly urgencyReason: string | null;
    readonly expectation: string;
    readonly patientWishes: string;
    readonly note: string | null;
    /** Why it was sent although a red flag is present or not excluded. */
    readonly redFlagReason: string | null;
    /** What the referrer keeps out; null: nobody chose. */
    readonly leftOut: readonly LeftOutSection[] | null;
    /** When the patient agreed; null: not yet. */
    readonly consentAt: Date | null;
  };
  readonly visit: LetterVisit;
  readonly investigations: readonly LetterInvestigation[];
  /** The medicines as the record has them; null when nobody wrote them down. */
  readonly medicines: string | null;
  readonly issue: LetterIssue;
  /** Who gets a copy, besides the receiving service. */
  readonly copiesTo: readonly string[];
}

const kinds: Readonly<Record<ReferralKind, { kind: LetterKind; title: string; name: string }>> = {
  physiotherapy: {
    kind: "referral-physiotherapy",
    title: "Referral to physiotherapy",
    name: "Physiotherapy",
  },
  occupational_therapy: {
    kind: "referral-occupational-therapy",
    title: "Referral to occupational therapy",
    name: "Occupational therapy",
  },
  orthopaedics: {
    kind: "referral-orthopaedics",
    title: "Referral to orthopaedics",
    name: "Orthopaedics",
  },
};

/**
 * The referral letter: one content for every service, in the order that service reads it. The order of headings
 * follows the standard; what the referrer keeps out keeps its heading, and no answer is made up.
 */
export function referralLetter(source: ReferralLetterSource): LetterModel {
  const { referral, visit, referrer, service, issue } = source;
  const { assessment } = visit;
  const sections = clinicalSections({
    ...source,
    patientWishes: referral.patientWishes,
    redFlagReason: referral.redFlagReason,
    consent: consent(source),
  });
  return {
    kind: kinds[service.kind].kind,
    title: kinds[service.kind].title,
    ...letterHead(issue, source.practice, service, source.patient),
    headline: {
      question: referral.question || "Not asked",
      redFlags: redFlagHeadline(assessment),
      wants: referral.patientWishes || capital(factText("patient_goals", visit.facts)),
    },
    urgency: { label: urgencyLabels[referral.urgency], reason: urgencyReason(source) },
    sections: [
      ...administrativeSections(source),
      ...sectionOrder(service.kind, hasAlert(assessment)).map((id) =>
        chosenSection(sections[id], referral.leftOut, visit.facts),
      ),
    ],
    signature: signatureOf(referrer, issue),
    distribution: [`${service.name}, ${service.organisation}`, ...source.copiesTo],
    notes: [
      ...(referrer.sentBy ? [sentOnBehalf(referrer.name, referrer.sentBy)] : []),
      ...noteOnRules(assessment.rulesVersion, referrer),
      "Headings follow the Clinical Referral Information Standard; conformance with it is not claimed.",
    ],
  };
}

function sentOnBehalf(author: string, sentBy: string): string {
  return `Sent on behalf of ${author}, who approved it, by ${sentBy}.`;
}

function consent({ referral, issue }: ReferralLetterSource): string {
  if (referral.consentAt) return `Patient agreed on ${instantInWords(referral.consentAt)}.`;
  return issue.draft ? "Not yet recorded." : "Not recorded.";
}

/** The reason as typed; without one, what the rules found. A level the referrer chose otherwise is always told. */
function urgencyReason({ referral, visit }: ReferralLetterSource): string {
  const { assessment } = visit;
  const computed =
    referral.urgency === assessment.urgency
      ? "As computed from the answers."
      : `Computed from the answers: ${urgencyLabels[assessment.urgency].toLowerCase()}.`;
  return [referral.urgencyReason?.replace(/[^.!?]$/u, "$&."), computed].filter(Boolean).join(" ");
}

function administrativeSections(source: ReferralLetterSource): LetterSection[] {
  const { patient, practice, referrer, service, referral, visit } = source;
  return [
    section("gp_practice", headingOf("gp_practice"), [
      paragraph(
        `${practice.name} (${practice.odsCode}), ${practice.addressLines.join(", ")}. Phone ${unbroken(practice.phone)}.`,
      ),
    ]),
    section("individual_requirements", headingOf("individual_requirements"), [
      ...pairs([
        ["Interpreter", patient.interpreter],
        ["Adjustments", patient.adjustments],
      ]),
    ]),
    section("referrer_details", headingOf("referrer_details"), [
      paragraph(
        `${[referrer.name, referrer.profession, referrer.registration, referrer.organisation].filter(Boolean).join(", ")}. Contact ${unbroken(referrer.contact)}.`,
      ),
      ...(referrer.sentBy ? [paragraph(sentOnBehalf(referrer.name, referrer.sentBy))] : []),
    ]),
    section(
      "referral_details",
      headingOf("referral_details"),
      pairs([
        ["Referral to", `${kinds[service.kind].name}: ${service.name}, ${service.organisation}`],
        ["Urgency", `${urgencyLabels[referral.urgency]}. ${urgencyReason(source)}`],
        ["Working diagnosis", capital(factText("working_diagnosis", visit.facts))],
        ["Reason for referral", visit.facts.reason_for_referral ?? "Nothing recorded"],
        ["Question", referral.question],
        ["Expectation", referral.expectation || "Not asked"],
        ["Consultation on", dayInWords(visit.consultedOn)],
        ["Note", referral.note],
      ]),
    ),
  ];
}
