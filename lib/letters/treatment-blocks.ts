import { type Facts, fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText } from "@/lib/clinical/phrases";
import { notAskedBlock } from "./answer-rows";
import type { LetterBlock } from "./letter-model";
import { paragraph } from "./letter-parts";

/** What was tried, for how long and with what effect. "None" only when it was asked and nothing was tried. */
export function treatmentBlocks(facts: Facts): LetterBlock[] {
  if (facts.tried === undefined) return notAskedBlock(["Treatments tried"]);
  if (facts.tried.length === 0) return [paragraph("None.", "Treatments tried")];
  const items = facts.tried.map((row) => answerText(fieldById("tried"), [row]));
  return [{ kind: "list", lead: "Treatments tried", items }];
}
