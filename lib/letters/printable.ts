import type { LetterBlock, LetterKind, LetterModel } from "./letter-model";
import { withoutLongSilence } from "./nothing-asked";
import { type Foot, footOf, metadataOf, type Page } from "./page";
import { drawnPainMap } from "./pain-map-block";
import { type QrCode, qrCodeOf } from "./qr-code";
import { withBreaks } from "./text";

interface Named {
  readonly term: string;
  readonly text: string;
}

/** `svg` holds the picture alone, so that no file has to be read for it. */
interface Logo {
  readonly svg: string;
  readonly alt: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A letter as the template prints it: every word that stands on the page, labels too, and when it was made. */
export interface Printable {
  readonly documentTitle: string;
  readonly metadata: ReturnType<typeof metadataOf>;
  /** Points. What a patient reads is set larger. */
  readonly textSize: number;
  readonly letterhead: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly shown: boolean;
    readonly logo: Logo | null;
  };
  readonly draftBand: string | null;
  readonly title: string;
  readonly urgencyLabel: string | null;
  readonly dateline: string;
  readonly recipient: {
    readonly heading: string;
    readonly name: string;
    readonly lines: readonly string[];
  } | null;
  readonly patient: { readonly heading: string; readonly name: string; readonly identity: readonly Named[] };
  readonly headline: readonly Named[];
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly PrintedBlock[];
  }[];
  readonly closing: {
    readonly heading: string;
    readonly items: readonly Named[];
    readonly notes: readonly string[];
  };
  /** The address for checking the letter, drawn; it stands among the closing items too. */
  readonly qr: QrCode | null;
  readonly foot: Foot;
}

interface FixedWords {
  readonly recipient: string;
  readonly patient: string;
  readonly headline: readonly [question: string, redFlags: string, wants: string];
  readonly closing: string;
}

const clinicalWords: FixedWords = {
  recipient: "To",
  patient: "Patient demographics",
  headline: ["Question", "Red flags", "Patient wants"],
  closing: "Person completing record",
};
const fixedWords: Partial<Record<LetterKind, FixedWords>> = {
  "patient-copy": {
    recipient: "We wrote to",
    patient: "About you",
    headline: ["We asked", "Warning signs", "You want"],
    closing: "Who wrote this",
  },
};
const wordsOf = (kind: LetterKind) => fixedWords[kind] ?? clinicalWords;

/** Places narrower than the page let long words break sooner, so that they do not run into the next column. */
const inNarrowColumn = (text: string) => withBreaks(text, 20, 10);
const besideLabel = (text: string) => withBreaks(text, 30, 20);

/** A block as the template takes it: a pain map comes with its drawing. */
type PrintedBlock = Exclude<LetterBlock, { kind: "painMap" }> | ReturnType<typeof drawnPainMap>;

function fitted(block: LetterBlock): PrintedBlock {
  switch (block.kind) {
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(inNarrowColumn)) };
    case "terms":
      return block.columns === 1
        ? block
        : { ...block, items: block.items.map(({ term, text }) => ({ term, text: inNarrowColumn(text) })) };
    case "scores":
      return { ...block, items: block.items.map((item) => ({ ...item, label: besideLabel(item.label) })) };
    case "painMap":
      return drawnPainMap(block);
    default:
      return block;
  }
}

/** Lays out what a model says as the texts of the page. The model must be clean (see `text.ts`). */
export function printableOf(model: LetterModel): Printable {
  const { letterhead, patient, recipient, urgency } = model;
  return {
    // The title shows in windows and lists, so it names no patient.
    documentTitle: [model.title, model.receiptNumber].filter((part) => part !== null).join(", "),
    metadata: metadataOf(model.issuedAt),
    textSize: model.kind === "patient-copy" ? 12 : 10,
    letterhead: {
      name: letterhead.name,
      lines: [
        letterhead.addressLines.join(", "),
        `Phone ${letterhead.phone}   ODS code ${letterhead.odsCode}`,
      ],
      shown: letterhead.shown,
      logo: letterhead.logo && logoOf(letterhead.name, letterhead.logo),
    },
    draftBand: model.draft ? "Draft: not sent. Not to be acted on." : null,
    title: model.title,
    urgencyLabel: urgency?.label ?? null,
    dateline: dateline(model),
    recipient: recipient && {
      heading: wordsOf(model.kind).recipient,
      name: recipient.service,
      lines: [recipient.organisation, ...recipient.addressLines],
    },
    patient: {
      heading: wordsOf(model.kind).patient,
      name: patient.name,
      identity: [
        { term: "Born", text: patient.born },
        { term: "NHS No.", text: patient.nhsNumber },
        { term: "Sex", text: patient.sex },
        { term: "Address", text: patient.address },
        { term: "Phone", text: patient.phone },
        { term: "Allergies", text: patient.allergies },
      ].map(({ term, text }) => ({ term, text: besideLabel(text) })),
    },
    headline: headline(model),
    sections: withoutLongSilence(model.sections).map((part) => ({
      ...part,
      blocks: part.blocks.map(fitted),
    })),
    closing: closing(model),
    qr: model.verification && qrCodeOf(checkAddress(model.verification)),
    foot: footOf(patient, model.draft),
  };
}

function logoOf(
  name: string,
  { png, widthMm, heightMm }: NonNullable<LetterModel["letterhead"]["logo"]>,
): Logo {
  const size = `width="${widthMm}" height="${heightMm}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthMm} ${heightMm}" ${size}><image ${size} href="data:image/png;base64,${png}"/></svg>`;
  return { svg, alt: `Logo of ${name}`, widthMm, heightMm };
}

/** The page that checks this letter. The places where the printed address may break are no part of it. */
function checkAddress({ address, code }: NonNullable<LetterModel["verification"]>): string {
  return `${address.replaceAll("\u200b", "")}/${code}`;
}

function dateline(model: LetterModel): string {
  return [
    model.dated,
    model.receiptNumber && `Receipt ${model.receiptNumber}`,
    `Version ${model.version}`,
    model.copyFor && `Copy for ${model.copyFor}`,
  ]
    .filter(Boolean)
    .join("   ·   ");
}

function headline({ kind, headline: { question, redFlags, wants }, urgency }: LetterModel): Named[] {
  const [asked, signs, wanted] = wordsOf(kind).headline;
  return [
    { term: asked, text: question },
    { term: signs, text: redFlags },
    { term: wanted, text: wants },
    ...(urgency ? [{ term: "Urgency", text: `${urgency.label}. ${urgency.reason}` }] : []),
  ];
}

function closing({ kind, signature, distribution, notes, verification }: LetterModel): Printable["closing"] {
  const { name, profession, registration, organisation, contact, at } = signature;
  return {
    heading: wordsOf(kind).closing,
    items: [
      { term: "Signed", text: at === null ? "Not signed" : `${name}, ${at}` },
      { term: "By", text: [name, profession, registration].join(", ") },
      { term: "Of", text: `${organisation}, ${contact}` },
      {
        term: "Distribution list",
        text: distribution.length > 0 ? distribution.join("; ") : "Nothing recorded",
      },
      ...(verification
        ? [
            { term: "Check this letter", text: besideLabel(verification.address) },
            { term: "Its code", text: verification.code },
          ]
        : []),
    ],
    notes,
  };
}

function textsOfNamed(items: readonly Named[]): string[] {
  return items.flatMap(({ term, text }) => [term, text]);
}

function textsOfBlock(block: PrintedBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.lead === null ? [block.text] : [`${block.lead}:`, block.text];
    case "list":
      return [...(block.lead === null ? [] : [block.lead]), ...block.items.map((item) => `– ${item}`)];
    case "terms":
      return textsOfNamed(block.items);
    case "table":
      return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
    case "scores":
      return [
        block.heading,
        "Score",
        ...block.items.flatMap(({ label, value, max }) => [label, `${value} of ${max}`]),
      ];
    case "painMap":
      return [`${block.heading}:`, block.places, block.key];
  }
}

/** The letter as its template prints it. */
export function letterPage(
  model: LetterModel,
  { band, document }: { readonly band?: string | undefined; readonly document?: string | undefined } = {},
): Page {
  const printable = printableOf(model);
  const data = band === undefined ? printable : { ...printable, draftBand: band };
  return { template: "letter", data, texts: textsOf(data), ...(document === undefined ? {} : { document }) };
}

function textsOf(page: Printable): string[] {
  const { letterhead, recipient, patient, closing } = page;
  return [
    ...(letterhead.shown ? [letterhead.name, ...letterhead.lines] : []),
    page.draftBand,
    page.title,
    page.urgencyLabel,
    page.dateline,
    ...(recipient ? [recipient.heading, recipient.name, ...recipient.lines] : []),
    patient.heading,
    patient.name,
    ...textsOfNamed(patient.identity),
    ...textsOfNamed(page.headline),
    ...page.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)]),
    closing.heading,
    ...textsOfNamed(closing.items),
    ...closing.notes,
  ].filter((text) => text !== null);
}
