import { type Facts, fieldById } from "@/lib/clinical/checklist/checklist";
import { notAskedBlock } from "./answer-rows";
import type { LetterBlock } from "./letter-model";
import { printedLabel } from "./printed-labels";

/** Scores drawn on their scale: pain now and worst, and the activities the patient named. */
export function scoreBlocks(facts: Facts): LetterBlock[] {
  const pain = (["nrs_now", "nrs_worst"] as const).map((id) => ({
    label: printedLabel(fieldById(id)),
    value: facts[id],
  }));
  const activities = (facts.psfs ?? []).map(({ activity, score }) => ({ label: activity, value: score }));
  return [
    ...scale("Pain (0 none, 10 worst)", pain),
    ...scale("Patient-Specific Functional Scale (0 cannot do, 10 as before)", activities),
    ...notAskedBlock([
      ...pain.filter(({ value }) => value === undefined).map(({ label }) => label),
      ...(facts.psfs === undefined ? [printedLabel(fieldById("psfs"))] : []),
    ]),
  ];
}

function scale(
  heading: string,
  scores: readonly { readonly label: string; readonly value: number | undefined }[],
): LetterBlock[] {
  const items = scores.flatMap(({ label, value }) =>
    value === undefined ? [] : [{ label, value, min: 0, max: 10 }],
  );
  return items.length === 0 ? [] : [{ kind: "scores", heading, items }];
}
