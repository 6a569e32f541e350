import type { OutcomeFindings } from "@/db/schema";
import { runOf } from "./answer-rows";
import { instantInWords } from "./letter-dates";
import type { LetterModel, LetterSection } from "./letter-model";
import { pairs, paragraph, plainLetterhead, section, signatureOf } from "./letter-parts";
import type { LetterAuthor, LetterIssue, LetterOrganisation } from "./letter-source";

type Decision =
  | { readonly outcome: "accepted"; readonly note: string | null }
  | {
      readonly outcome: "returned";
      /** The coded reason in words. */
      readonly reason: string;
      readonly note: string;
      readonly nextStep: string;
      /** What the service needs first, by the names of the questions. */
      readonly missing: readonly string[];
      /** The service that fits better, where one was named. */
      readonly otherService: string | null;
    }
  | {
      readonly outcome: "closed";
      /** The coded outcome in words. */
      readonly result: string;
      /** When and where the patient was seen, as it prints; null: was not seen. */
      readonly seen: string | null;
      readonly findings: OutcomeFindings;
      readonly letter: string;
    };

export interface ReferralAnswerSource {
  /** The letter as it was sent: whom it is about and whom the answer goes to are taken from it, not worked out anew. */
  readonly sent: LetterModel;
  readonly service: LetterOrganisation;
  readonly author: LetterAuthor;
  readonly decision: Decision;
  readonly issue: LetterIssue;
}

const titles: Readonly<Record<Decision["outcome"], string>> = {
  accepted: "Referral accepted",
  returned: "Referral returned",
  closed: "Outcome of the referral",
};

/**
 * The receiving service's answer to a referral. A return names the reason, what is missing and the next step; an
 * outcome names what was found, and says of each part that it was not recorded where it was not.
 */
export function referralAnswer(source: ReferralAnswerSource): LetterModel {
  const { sent, service, author, decision, issue } = source;
  return {
    kind: decision.outcome === "closed" ? "referral-outcome" : "referral-answer",
    title: titles[decision.outcome],
    language: "en-GB",
    issuedAt: issue.at.toISOString(),
    dated: instantInWords(issue.at),
    version: issue.version,
    receiptNumber: issue.receiptNumber,
    draft: issue.draft,
    copyFor: null,
    letterhead: plainLetterhead(service),
    recipient: {
      service: sent.signature.name,
      organisation: sent.letterhead.name,
      addressLines: sent.letterhead.addressLines,
    },
    patient: sent.patient,
    headline: sent.headline,
    urgency: sent.urgency,
    sections: [...decisionSections(decision), answeredLetter(sent)],
    signature: signatureOf(author, issue),
    distribution: [sent.letterhead.name],
    notes: [],
    verification: null,
  };
}

function answeredLetter(sent: LetterModel): LetterSection {
  return section(
    "referral",
    "Referral answered",
    pairs([
      ["Letter", `${sent.title}, version ${sent.version}`],
      ["Receipt", sent.receiptNumber],
      ["Sent", sent.dated],
      ["Signed by", `${sent.signature.name}, ${sent.signature.profession}`],
    ]),
  );
}

function decisionSections(decision: Decision): LetterSection[] {
  switch (decision.outcome) {
    case "accepted":
      return [
        section(
          "decision",
          "Decision",
          pairs([
            ["Outcome", "Accepted"],
            ["Note", decision.note],
          ]),
        ),
      ];
    case "returned":
      return [section("decision", "Decision", returnBlocks(decision))];
    case "closed":
      return outcomeSections(decision);
  }
}

function returnBlocks(decision: Extract<Decision, { outcome: "returned" }>) {
  return [
    ...pairs([
      ["Outcome", "Returned to the referrer, who is responsible for the next step"],
      ["Reason", decision.reason],
      ["Missing or why", decision.note],
      ["Next step", decision.nextStep],
      ["Fits better", decision.otherService],
    ]),
    ...runOf("Still to be answered", decision.missing),
  ];
}

function outcomeSections({ result, seen, findings, letter }: Extract<Decision, { outcome: "closed" }>) {
  const found = (id: keyof OutcomeFindings, heading: string) =>
    section(id, heading, [paragraph(findings[id] || "Not recorded")]);
  return [
    section(
      "decision",
      "Outcome",
      pairs([
        ["Outcome", result],
        ["Seen", seen ?? "Was not seen"],
      ]),
    ),
    found("diagnosis", "Diagnosis"),
    found("examination", "Examination findings"),
    found("treatment", "Treatment"),
    found("followUp", "Plan and requested actions"),
    found("advice", "Information given to patient"),
    section("letter", "To the referrer", [paragraph(letter)]),
  ];
}
