import type { Facts } from "@/lib/clinical/checklist/checklist";
import { dayInFull } from "@/lib/clinical/dates";
import { type LeafletPart, leaflet } from "@/lib/clinical/leaflet";
import { factText } from "@/lib/clinical/phrases";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import { clinicDay } from "@/lib/platform/clock";
import type { LetterBlock, LetterModel, LetterSection } from "./letter-model";
import { pairs, paragraph, section, unbroken } from "./letter-parts";
import type { ReferralKind } from "./section-order";

export interface PatientCopySource {
  /** The letter as it was sent: who, to whom and what was asked are taken from it. */
  readonly sent: LetterModel;
  readonly kind: ReferralKind;
  readonly urgency: Urgency;
  readonly facts: Facts;
  readonly medicines: readonly string[];
  /** Tests asked for, as they print. */
  readonly tests: readonly string[];
  /** Day by which the service decides, `YYYY-MM-DD`; null once it has. */
  readonly hearBy: string | null;
}

const services: Readonly<Record<ReferralKind, string>> = {
  physiotherapy:
    "Physiotherapists help you move better and hurt less, with exercises and advice that fit you.",
  occupational_therapy:
    "Occupational therapists help you with daily tasks at home and at work, with better ways of doing them and with equipment.",
  orthopaedics:
    "The orthopaedic team are doctors and therapists who treat bones and joints. Being seen does not mean that you will have an operation.",
};

const howSoon: Readonly<Record<Urgency, string>> = {
  emergency_same_day: "This is an emergency. You should be seen today.",
  very_urgent_48h: "This is very urgent. You should be seen within two days.",
  urgent_suspected_cancer:
    "We asked for an urgent appointment so that cancer can be found or ruled out. It does not mean that you have cancer.",
  urgent: "We asked for an urgent appointment.",
  routine: "We asked for a routine appointment. The service tells you how long the wait is.",
  self_care: "We asked for a routine appointment. The service tells you how long the wait is.",
  info: "We asked for a routine appointment. The service tells you how long the wait is.",
};

const sides: Partial<Record<string, string>> = {
  left: "your left hip",
  right: "your right hip",
  both: "both your hips",
};

/** The patient's own copy of a referral: what was asked of whom, how soon, what comes next, and when to get help. */
export function patientCopy(source: PatientCopySource): LetterModel {
  const { sent } = source;
  return {
    ...sent,
    kind: "patient-copy",
    title: "Your referral, in plain words",
    copyFor: "the patient",
    headline: {
      question: sent.headline.question,
      redFlags: warningSigns(sent),
      wants: sent.headline.wants,
    },
    urgency: null,
    sections: [
      aboutLetter(source),
      section("soon", "How soon", [paragraph(howSoon[source.urgency])]),
      whatNext(source),
      whatWeWrote(source),
      ...helpSections(source),
    ],
    notes: [
      "This is a short copy in plain words. You may ask us for the whole letter.",
      "Coxa's rules await sign-off by a clinical safety officer. Not for use with real patients.",
    ],
  };
}

/** Says no more than the letter does: a sign that nobody asked about is not called absent. */
function warningSigns({ headline: { redFlags } }: LetterModel): string {
  if (redFlags.startsWith("None present")) return "We asked about warning signs and found none.";
  if (redFlags.startsWith("Not excluded"))
    return "We found none in what you told us. Some questions were not asked yet.";
  return "We found something that should be looked at. Ask us if you are not sure what.";
}

function aboutLetter({ sent, kind, facts }: PatientCopySource): LetterSection {
  const hip = sides[facts.laterality ?? ""] ?? "your hip";
  const to = sent.recipient ? `${sent.recipient.service}, ${sent.recipient.organisation}` : "the service";
  return section("about", "What this is", [
    paragraph(
      `On ${dayInFull(clinicDay(new Date(sent.issuedAt)))} ${sent.signature.name} at ${sent.letterhead.name} asked ${to} to see you about ${hip}. ${services[kind]}`,
    ),
  ]);
}

function whatNext({ sent, hearBy }: PatientCopySource): LetterSection {
  const ring = `ring us on ${unbroken(sent.letterhead.phone)}`;
  return section("next", "What happens next", [
    {
      kind: "list",
      lead: null,
      items: [
        "The service reads our letter and decides who should see you.",
        "It writes to you or rings you. Tell us if your address or phone number is not right.",
        hearBy
          ? `If you have heard nothing by ${dayInFull(hearBy)}, ${ring}.`
          : `If you hear nothing and are worried, ${ring}.`,
        ...(sent.receiptNumber ? [`When you ring, say this number: ${sent.receiptNumber}.`] : []),
      ],
    },
  ]);
}

function whatWeWrote({ facts, tests, sent }: PatientCopySource): LetterSection {
  const tried = facts.tried && facts.tried.length > 0 ? factText("tried", facts) : null;
  const hard =
    facts.adl_difficulties && facts.adl_difficulties.length > 0 ? factText("adl_difficulties", facts) : null;
  return section("wrote", "What we wrote about you", [
    ...pairs([
      ["Where it hurts", facts.pain_sites ? factText("pain_sites", facts) : null],
      ["Hard to do", hard],
      ["Tried so far", tried],
      ["Your allergies", sent.patient.allergies],
      ["Tests", tests.length > 0 ? tests.join("; ") : "None"],
    ]),
    paragraph(
      "The letter also holds what you told us, your medicines, and what we found when we examined you.",
    ),
  ]);
}

function helpSections({ sent, facts, medicines }: PatientCopySource): LetterSection[] {
  const { name, phone } = sent.letterhead;
  const parts = leaflet(facts, { discussed: [], medicines, practice: { name, phone } });
  return [
    section("help", "When to get help", parts.safetyNet.map(helpBlock)),
    section(
      "reach",
      "How to reach us",
      parts.contact.flatMap(({ lines }) => lines.map((line) => paragraph(line))),
    ),
  ];
}

function helpBlock({ title, lines }: LeafletPart): LetterBlock {
  return { kind: "list", lead: title ?? null, items: [...lines] };
}
