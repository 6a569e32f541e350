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
  return changedParts(partsOf(older), partsOf(newer));
}

/** What a letter read from a file says otherwise than the one that was sent, down to its dates and who signed it. */
export function changedInFile(sent: LetterModel, read: LetterModel): readonly ChangedSection[] {
  return changedParts([...partsOf(sent), ...frameOf(sent)], [...partsOf(read), ...frameOf(read)]);
}

type Part = readonly [heading: string, text: string];

function changedParts(older: readonly Part[], newer: readonly Part[]): ChangedSection[] {
  const before = new Map(older);
  const after = new Map(newer);
  const headings = new Set([...after.keys(), ...before.keys()]);
  return [...headings]
    .map((heading) => ({ heading, before: before.get(heading) ?? "", after: after.get(heading) ?? "" }))
    .filter((section) => section.before !== section.after);
}

function partsOf({ headline, patient, urgency, sections }: LetterModel): Part[] {
  return [
    ["Patient’s name", patient.name],
    ["Born", patient.born],
    ["NHS number", patient.nhsNumber],
    ["Sex", patient.sex],
    ["Patient’s address", patient.address],
    ["Patient’s phone", patient.phone],
    ["Question", headline.question],
    ["Red flags", headline.redFlags],
    ["What the patient wants", headline.wants],
    ["Urgency", urgency ? `${urgency.label}. ${urgency.reason}` : ""],
    ["Allergies", patient.allergies],
    ...sections.map(({ heading, blocks }): Part => [heading, blocks.map(textOf).join("\n")]),
  ];
}

/** What stands around the sections: it is new in each version. */
function frameOf(model: LetterModel): Part[] {
  const { letterhead, recipient, signature, verification } = model;
  return [
    ["Title", model.title],
    ["Dated", model.dated],
    ["Receipt", model.receiptNumber ?? ""],
    ["Version", String(model.version)],
    ["Copy for", model.copyFor ?? ""],
    [
      "Letterhead",
      [letterhead.name, ...letterhead.addressLines, letterhead.phone, letterhead.odsCode].join("\n"),
    ],
    [
      "To",
      recipient ? [recipient.service, recipient.organisation, ...recipient.addressLines].join("\n") : "",
    ],
    ["Signed by", [signature.name, signature.profession, signature.registration].join(", ")],
    ["Signed for", [signature.organisation, signature.contact].join(", ")],
    ["Signed at", signature.at ?? ""],
    ["Distribution list", model.distribution.join("\n")],
    ["Notes", model.notes.join("\n")],
    ["Labels and drawings", model.sections.flatMap(({ blocks }) => blocks.flatMap(labelsOf)).join("\n")],
    ["Checked at", verification ? `${verification.address} ${verification.code}` : ""],
  ];
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

/** What a block prints besides its text: the same in every version. */
function labelsOf(block: LetterBlock): string[] {
  switch (block.kind) {
    case "table":
      return [block.columns.map(({ label }) => label).join(" | ")];
    case "scores":
      return [block.heading];
    case "painMap":
      return [block.heading, block.key, block.alt, [block.side, ...block.sites, block.worst].join(", ")];
    default:
      return [];
  }
}
