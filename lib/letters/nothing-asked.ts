import { notAsked } from "./answer-rows";
import type { LetterSection } from "./letter-model";

/** So many headings on end under which nothing was asked, and naming every question would hide what was. */
const longRun = 4;
/** About what one line of a section holds. */
const oneLine = 75;

/**
 * The sections as they print: where a long run of them holds nothing but what was not asked, each says so on one line.
 * The model keeps the names of the questions.
 */
export function withoutLongSilence(sections: readonly LetterSection[]): readonly LetterSection[] {
  const silent = sections.map(isSilent);
  return sections.map((section, at) => {
    if (!silent[at]) return section;
    const from = silent.lastIndexOf(false, at) + 1;
    const end = silent.indexOf(false, at);
    const length = (end < 0 ? silent.length : end) - from;
    return length < longRun ? section : { ...section, blocks: section.blocks.map(inOneLine) };
  });
}

function isSilent({ blocks }: LetterSection): boolean {
  return blocks.every((block) => block.kind === "paragraph" && block.lead === notAsked);
}

function inOneLine(block: LetterSection["blocks"][number]): LetterSection["blocks"][number] {
  return block.kind === "paragraph" && block.text.length > oneLine
    ? { ...block, text: "Any of the questions under this heading." }
    : block;
}
