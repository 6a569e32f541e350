import type { LetterKind, LetterModel } from "./letter-model";

/** Letters for which an organisation decides together whether they are printed on headed paper. */
export type LetterGroup = "referrals" | "requests" | "summaries" | "answers" | "patient";

const groupOf: Readonly<Record<LetterKind, LetterGroup>> = {
  "referral-physiotherapy": "referrals",
  "referral-occupational-therapy": "referrals",
  "referral-orthopaedics": "referrals",
  "advice-request": "referrals",
  "request-imaging": "requests",
  "request-blood": "requests",
  "consultation-summary": "summaries",
  "referral-answer": "answers",
  "referral-outcome": "answers",
  "patient-copy": "patient",
};

/** What an organisation wants on top of its letters. */
interface Letterhead {
  readonly logo: LetterModel["letterhead"]["logo"];
  /** Groups that are printed on headed paper. */
  readonly omittedOn: readonly string[];
}

/** The letter with its organisation's letterhead; an organisation without one prints its name and address. */
export function withLetterhead(model: LetterModel, letterhead: Letterhead | undefined): LetterModel {
  if (!letterhead) return model;
  const shown = !letterhead.omittedOn.includes(groupOf[model.kind]);
  return {
    ...model,
    letterhead: { ...model.letterhead, shown, logo: shown ? letterhead.logo : null },
  };
}
