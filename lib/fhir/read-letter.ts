import type { LetterModel } from "@/lib/letters";
import { blocksIn, type ReadBlock } from "./read-narrative";

/** A document's sections as read, and what its Composition says of the letter as a whole. */
export interface ReadComposition {
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  readonly version: number;
  readonly receiptNumber: string | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly div: string }[];
}

const aroundLetter = [
  "letterhead",
  "to",
  "patient_demographics",
  "headline",
  "person_completing",
  "distribution_list",
  "notes",
];

/**
 * The letter that a document of ours says, in the shape of the letter's model; whoever uses it parses it first.
 * @throws Error when a part is missing
 */
export function letterIn(read: ReadComposition): Record<keyof LetterModel, unknown> {
  const blocks = new Map(read.sections.map(({ id, div }) => [id, blocksIn(div)]));
  const part = (id: string) => new Part(blocks.get(id) ?? []);
  const head = part("letterhead");
  const to = part("to");
  const headline = part("headline");
  const verification = head.text("Code");
  const urgency = headline.text("Urgency");
  return {
    kind: read.kind,
    title: read.title,
    language: "en-GB",
    issuedAt: read.date,
    dated: head.text("Dated"),
    version: read.version,
    receiptNumber: read.receiptNumber,
    draft: false,
    copyFor: head.text("Copy for") ?? null,
    // A logo is a picture of the letter and no part of what it says: it is not carried.
    letterhead: {
      ...head.named({ name: "Name", phone: "Phone", odsCode: "ODS code" }, "addressLines"),
      shown: head.text("Printed on") === undefined,
      logo: null,
    },
    recipient: blocks.has("to")
      ? to.named({ service: "Service", organisation: "Organisation" }, "addressLines")
      : null,
    patient: part("patient_demographics").named({
      name: "Name",
      born: "Born",
      nhsNumber: "NHS No.",
      sex: "Sex",
      address: "Address",
      phone: "Phone",
      allergies: "Allergies",
    }),
    headline: headline.named({ question: "Question", redFlags: "Red flags", wants: "Patient wants" }),
    urgency: urgency === undefined ? null : { label: urgency, reason: headline.text("Reason") },
    sections: read.sections
      .filter(({ id }) => !aroundLetter.includes(id))
      .map(({ id, title }) => ({ id, heading: title, blocks: blocks.get(id) })),
    signature: signatureIn(part("person_completing")),
    distribution: part("distribution_list").list(),
    notes: part("notes").list(),
    verification: verification === undefined ? null : { code: verification, address: head.text("Check at") },
  };
}

function signatureIn(part: Part) {
  return {
    ...part.named({
      name: "Name",
      profession: "Profession",
      registration: "Registration",
      organisation: "Organisation",
      contact: "Contact",
    }),
    at: part.text("Signed") ?? null,
  };
}

/** A section that holds names with texts, and at most one list. */
class Part {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #items: readonly string[];

  constructor(blocks: readonly ReadBlock[]) {
    this.#texts = new Map(
      blocks.flatMap((block) =>
        block.kind === "terms" ? block.items.map(({ term, text }) => [term, text] as const) : [],
      ),
    );
    this.#items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  }

  text(term: string): string | undefined {
    return this.#texts.get(term);
  }

  list(): readonly string[] {
    return this.#items;
  }

  /** The texts under the given names, and the list under `items`. */
  named(terms: Readonly<Record<string, string>>, items?: string): Record<string, unknown> {
    const texts = Object.entries(terms).map(([key, term]) => [key, this.#texts.get(term)]);
    return { ...Object.fromEntries(texts), ...(items ? { [items]: this.#items } : {}) };
  }
}
