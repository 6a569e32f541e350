import { fieldById } from "@/lib/clinical/checklist/checklist";
import { sides } from "@/lib/clinical/checklist/pain";
import type { LetterModel } from "./letter-model";

/** The side that a letter says; `undefined` where it says none. */
export function sideOf({
  sections,
}: Pick<LetterModel, "sections">): (typeof sides)[number]["code"] | undefined {
  const { label } = fieldById("laterality");
  const terms = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "terms" ? block.items : [])),
  );
  const said = terms.find((item) => item.term === label)?.text;
  return sides.find((side) => side.label === said)?.code;
}
