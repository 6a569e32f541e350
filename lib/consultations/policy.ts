import type { Assessment } from "@/lib/clinical/assess";

/** Incomplete rules that hold back completion itself; the others hold back requests and referrals. */
const holdsBackCompletion: readonly string[] = ["INC_CHILD_HIP_NOT_EXAMINED"];

/** What keeps a consultation from being completed, in sentences; empty when nothing does. */
export function reasonsNotToComplete(assessment: Assessment, notExcludedReason: string | null): string[] {
  const reasons = assessment.incomplete
    .filter((finding) => holdsBackCompletion.includes(finding.id))
    .map((finding) => `${finding.label}. ${finding.message}`);
  const open = emergenciesNotExcluded(assessment);
  if (open.length > 0 && !notExcludedReason) {
    reasons.push(`Emergencies not excluded: ${open.join(", ")}. Ask the questions named, or say why not.`);
  }
  return reasons;
}

/** Labels of the emergency red flags whose questions were not all asked. */
export function emergenciesNotExcluded(assessment: Assessment): string[] {
  return assessment.notExcluded
    .filter((open) => open.urgency === "emergency_same_day" && open.askable)
    .map((open) => open.label);
}
