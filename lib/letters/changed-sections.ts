import type { LetterBlock, LetterModel } from "./letter-model";

export interface ChangedSection {
  readonly heading: string;
  /** Empty when the section is new. */
  readonly before: string;
  /** Empty when the section is gone. */
  readonly after: string;
}

/** What differs between two versions of a letter, in the order of the newer one. Dates of issue do not count. */
export function changedSections(older: LetterModel, newer: LetterModel): readonly ChangedSection[] {
  const before = partsOf(older);
  const after = partsOf(newer);
  const headings = new Set([...after.keys(), ...before.keys()]);
  return [...headings]
    .map((heading) => ({ heading, before: before.get(heading) ?? "", after: after.get(heading) ?? "" }))
    .filter((section) => section.before !== section.after);
}

function partsOf(model: LetterModel): Map<string, string> {
  const { question, redFlags, wants } = model.headline;
  return new Map([
    ["Question", question],
    ["Red flags", redFlags],
    ["What the patient wants", wants],
    ["Urgency", model.urgency ? `${model.urgency.label}. ${model.urgency.reason}` : ""],
    ["Allergies", model.patient.allergies],
    ...model.sections.map(({ heading, blocks }): [string, string] => [
      heading,
      blocks.map(textOf).join("\n"),
    ]),
  ]);
}

function textOf(block: LetterBlock): string {
  switch (block.kind) {
    case "paragraph":
      return [block.lead, block.text].filter(Boolean).join(": ");
    case "list":
      return [block.lead, ...block.items].filter(Boolean).join("\n");
    case "terms":
      return block.items.map(({ term, text }) => `${term}: ${text}`).join("\n");
    case "table":
      return block.rows.map((row) => row.join(" | ")).join("\n");
    case "scores":
      return block.items.map(({ label, value, max }) => `${label}: ${value} of ${max}`).join("\n");
    case "painMap":
      return block.places;
  }
}
