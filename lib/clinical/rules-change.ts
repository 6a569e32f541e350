import type { Assessment } from "./assess";

/** One finding as it is kept with a consultation, to be compared with what later rules find. */
interface KeptFinding {
  readonly key: string;
  readonly words: string;
}

/** What the rules found when a consultation was last assessed. */
export interface KeptFindings {
  readonly urgency: string;
  readonly findings: readonly KeptFinding[];
}

/** What a newer version of the rules makes of the very same answers. */
export interface RulesChange {
  readonly from: string;
  readonly to: string;
  readonly urgencyFrom: string;
  readonly urgencyTo: string;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** False when it was not kept what the older rules found. */
  readonly compared: boolean;
}

/** The findings of an assessment in words, each under a key that says what it is about. */
export function findingsToKeep(assessment: Assessment): KeptFindings {
  const { redFlags, notExcluded, incomplete, orders, medicines, urgency } = assessment;
  return {
    urgency,
    findings: [
      ...redFlags.map(({ id, label }) => ({ key: `present:${id}`, words: `Red flag present: ${label}` })),
      ...notExcluded.map(({ id, label }) => ({
        key: `open:${id}`,
        words: `Red flag not excluded: ${label}`,
      })),
      ...incomplete.map(({ id, label }) => ({ key: `incomplete:${id}`, words: `Incomplete: ${label}` })),
      ...orders.map(({ id, order, label }) => ({ key: `${order}:${id}`, words: `About a test: ${label}` })),
      ...medicines.map(({ id, medicine, label }) => ({
        key: `${medicine}:${id}`,
        words: `About a medicine: ${label}`,
      })),
    ],
  };
}

/**
 * How the findings kept under an older version differ from those of today's rules on the same answers.
 * `kept` is `null` for a consultation of which the findings were not kept: then only the versions are told.
 */
export function changeOfRules(
  stored: { readonly rulesVersion: string; readonly urgency: string; readonly findings: KeptFindings | null },
  assessment: Assessment,
): RulesChange {
  const now = findingsToKeep(assessment);
  const before = stored.findings?.findings ?? [];
  const without = (some: readonly KeptFinding[], others: readonly KeptFinding[]) => [
    ...new Set(
      some.filter(({ key }) => !others.some((other) => other.key === key)).map(({ words }) => words),
    ),
  ];
  return {
    from: stored.rulesVersion,
    to: assessment.rulesVersion,
    urgencyFrom: stored.findings?.urgency ?? stored.urgency,
    urgencyTo: assessment.urgency,
    added: stored.findings ? without(now.findings, before) : [],
    gone: stored.findings ? without(before, now.findings) : [],
    compared: stored.findings !== null,
  };
}
