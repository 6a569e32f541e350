import type { Assessment } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { noteSentences } from "@/lib/clinical/note";

/**
 * What a service is shown of a consultation that it is asked about: age, sex, findings and red flags, in sentences.
 * Neither name nor number of the patient is in it.
 */
export function adviceSummary(facts: Facts, assessment: Assessment): string {
  const labels = (flags: readonly { readonly label: string }[]) => flags.map(({ label }) => label).join("; ");
  return [
    noteSentences(facts).join(" "),
    `Red flags present: ${labels(assessment.redFlags) || "none in what was answered"}.`,
    `Red flags not excluded: ${labels(assessment.notExcluded) || "none"}.`,
  ].join("\n");
}
