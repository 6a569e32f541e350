import { instantInWords } from "./letter-dates";
import type { LetterModel } from "./letter-model";
import { pairs, section, signatureOf } from "./letter-parts";
import type { LetterAuthor, LetterIssue, LetterOrganisation } from "./letter-source";

export interface ReferralAnswerSource {
  /** The letter as it was sent: whom it is about and whom the answer goes to are taken from it, not worked out anew. */
  readonly sent: LetterModel;
  readonly service: LetterOrganisation;
  readonly author: LetterAuthor;
  readonly decision:
    | { readonly outcome: "accepted"; readonly note: string | null }
    | {
        readonly outcome: "returned";
        /** The coded reason in words. */
        readonly reason: string;
        readonly note: string;
        readonly nextStep: string;
      };
  readonly issue: LetterIssue;
}

const titles = {
  accepted: "Referral accepted",
  returned: "Referral returned",
} as const;

/** The receiving service's answer to a referral. A return names the reason, what is missing and the next step. */
export function referralAnswer(source: ReferralAnswerSource): LetterModel {
  const { sent, service, author, decision, issue } = source;
  const { name, odsCode, addressLines, phone } = service;
  return {
    kind: "referral-answer",
    title: titles[decision.outcome],
    language: "en-GB",
    issuedAt: issue.at.toISOString(),
    dated: instantInWords(issue.at),
    version: issue.version,
    receiptNumber: issue.receiptNumber,
    draft: issue.draft,
    letterhead: { name, odsCode, addressLines: [...addressLines], phone },
    recipient: {
      service: sent.signature.name,
      organisation: sent.letterhead.name,
      addressLines: sent.letterhead.addressLines,
    },
    patient: sent.patient,
    headline: sent.headline,
    urgency: sent.urgency,
    sections: [
      section("decision", "Decision", pairs(decisionLines(decision))),
      section(
        "referral",
        "Referral answered",
        pairs([
          ["Letter", `${sent.title}, version ${sent.version}`],
          ["Receipt", sent.receiptNumber],
          ["Sent", sent.dated],
          ["Signed by", `${sent.signature.name}, ${sent.signature.profession}`],
        ]),
      ),
    ],
    signature: signatureOf(author, issue),
    distribution: [sent.letterhead.name],
    notes: [],
  };
}

function decisionLines(decision: ReferralAnswerSource["decision"]): (readonly [string, string | null])[] {
  if (decision.outcome === "accepted")
    return [
      ["Outcome", "Accepted"],
      ["Note", decision.note],
    ];
  return [
    ["Outcome", "Returned to the referrer, who is responsible for the next step"],
    ["Reason", decision.reason],
    ["Missing or why", decision.note],
    ["Next step", decision.nextStep],
  ];
}
