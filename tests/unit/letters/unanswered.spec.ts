import { expect, test } from "@playwright/test";
import { assess } from "@/lib/clinical/assess";
import { checklist, type Facts } from "@/lib/clinical/checklist/checklist";
import { type LetterBlock, referralLetter } from "@/lib/letters";
import { printedLabel } from "@/lib/letters/printed-labels";
import { everything, guarantee, wholeConsultation } from "../clinical/arbitrary-facts";
import { referralSource } from "./letter-sources";

// Thousands of letters: slow on a machine that is busy with other things.
test.setTimeout(1_800_000);

const denying: readonly (string | null)[] = ["No", "Asked and absent", "Looked for and not found"];
const affirming: readonly (string | null)[] = ["Yes", "Asked and present", "Found"];
const yesNo = checklist.filter(({ kind }) => kind === "yesNo");
const kinds = ["physiotherapy", "occupational_therapy", "orthopaedics"] as const;
const sources = kinds.map((kind) => referralSource("V01", kind));

/** The questions that the letter gathers under one of those words. */
function gathered(blocks: readonly LetterBlock[], leads: readonly (string | null)[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && leads.includes(block.lead) ? block.text.replace(/\.$/, "").split("; ") : [],
  );
}

const labelsOf = (facts: Facts, answer: boolean) =>
  new Set(yesNo.filter(({ id }) => facts[id] === answer).map(printedLabel));

test("in a letter only what was denied reads as no, and only what was affirmed as yes", () => {
  let denials = 0;
  guarantee([wholeConsultation], (facts) => {
    for (const source of sources) {
      const visit = { ...source.visit, facts, assessment: assess(facts, everything) };
      const blocks = referralLetter({ ...source, visit }).sections.flatMap((section) => section.blocks);
      const [no, yes] = [gathered(blocks, denying), gathered(blocks, affirming)];
      denials += no.length;
      const [denied, affirmed] = [labelsOf(facts, false), labelsOf(facts, true)];
      const wrong = no.find((label) => !denied.has(label)) ?? yes.find((label) => !affirmed.has(label));
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  });
  expect(denials).toBeGreaterThan(1000);
});
