import type { LetterBlock, LetterModel } from "@/lib/letters";
import { printableOf } from "@/lib/letters/printable";

/** A letter as plain text, for reading a model in a review and for asking what it says. */
export function letterAsText(model: LetterModel): string {
  const page = printableOf(model);
  const named = (items: readonly { term: string; text: string }[]) =>
    items.map(({ term, text }) => `${term}: ${text}`);
  return [
    page.letterhead.name,
    ...page.letterhead.lines,
    ...(page.draftBand ? [page.draftBand] : []),
    `# ${page.title} [${page.urgencyLabel ?? ""}]`,
    page.dateline,
    ...(page.recipient ? [`## ${page.recipient.heading}`, page.recipient.name, ...page.recipient.lines] : []),
    `## ${page.patient.heading}`,
    page.patient.name,
    ...named(page.patient.identity),
    "## Headline",
    ...named(page.headline),
    ...page.sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks.flatMap(blockAsText)]),
    `## ${page.closing.heading}`,
    ...named(page.closing.items),
    ...page.closing.notes,
    "",
  ].join("\n");
}

function blockAsText(block: LetterBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.lead === null ? block.text : `${block.lead}: ${block.text}`];
    case "list":
      return [...(block.lead === null ? [] : [block.lead]), ...block.items.map((item) => `- ${item}`)];
    case "terms":
      return block.items.map(({ term, text }) => `${term}: ${text}`);
    case "table":
      return [block.columns.map(({ label }) => label), ...block.rows].map((row) => `| ${row.join(" | ")} |`);
    case "scores":
      return [block.heading, ...block.items.map(({ label, value, max }) => `${label}: ${value} of ${max}`)];
    case "painMap":
      return [`[${block.alt}]`, `${block.heading}: ${block.places}`, block.key];
  }
}
