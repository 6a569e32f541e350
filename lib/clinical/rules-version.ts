/**
 * The rule set that assesses consultations from now on. Raised with every change to a rule, because each
 * consultation stores the version it was assessed with. `docs/clinical/rules.md` shows it.
 */
export const rulesVersion = "2026.1";

/** The start of the SHA-256 of the rules that this version names. A test says when both must change. */
export const rulesFingerprint = "10c05e88ead589aa";

/** The day by which a clinician must have looked through the whole rule set again. */
export const rulesReviewBy = "2027-11-24";

/** Whether the rule set is past its review on that day, `YYYY-MM-DD`. */
export function isReviewOverdue(onDate: string): boolean {
  return onDate > rulesReviewBy;
}
