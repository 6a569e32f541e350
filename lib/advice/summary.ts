import type { Assessment } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { noteSentences } from "@/lib/clinical/note";
import { isPrivateFlag } from "@/lib/clinical/red-flags/never-printed";

/**
 * What a service is shown of a consultation that it is asked about: age, sex, findings and red flags, in sentences.
 * Neither name nor number of the patient is in it, nor a red flag that is for the record alone: that one is not denied
 * either.
 */
export function adviceSummary(facts: Facts, assessment: Assessment): string {
  const present = named(assessment.redFlags);
  const askable = assessment.notExcluded.filter((flag) => flag.askable);
  const open = named(askable);
  // A flag that may not be named must not be denied either.
  const unnamed = present.length < assessment.redFlags.length ? ["speak to the practice by telephone"] : [];
  const noneOpen = askable.length > 0 ? "not everything was asked" : "none";
  return [
    ...noteSentences(facts),
    `Red flags present: ${[...present, ...unnamed].join("; ") || "none in what was answered"}.`,
    `Red flags not excluded: ${open.join("; ") || noneOpen}.`,
  ].join("\n");
}

function named(flags: readonly { readonly id: string; readonly label: string }[]): string[] {
  return flags.filter(({ id }) => !isPrivateFlag(id)).map(({ label }) => label);
}
