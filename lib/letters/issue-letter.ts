import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { type LeafletModel, leafletPage } from "./leaflet-model";
import type { LetterModel } from "./letter-model";
import type { Page } from "./page";
import { letterPage } from "./printable";
import { renderPage } from "./render-pdf";
import { cleanTexts, type TextChange, type Unprintable } from "./text";
import { lostFromPage } from "./verify-text";
import { WorkerFault } from "./worker-pool";

export interface Issued<Model> {
  /** The model as printed; store this one. */
  readonly model: Model;
  readonly pdf: Uint8Array;
  /** Lower-case hex digest of `pdf`. */
  readonly sha256: string;
  /** What had to be changed in the texts so that they print. */
  readonly changes: readonly TextChange[];
}

export type IssuedLetter = Issued<LetterModel>;

/**
 * Makes a letter that may be sent: texts cleaned, every character printable, every word read back from the
 * finished file. Refuses `letter.unprintable` and `letter.lost-words`; throws `WorkerFault` when the engine
 * fails or takes too long.
 */
export function issueLetter(raw: LetterModel): Promise<Result<IssuedLetter>> {
  return issue(raw, (model) => letterPage(model));
}

/** The same, with the letter's document (see `lib/fhir`) in the file. It is made from the model as printed. */
export async function issueLetterWithDocument(
  raw: LetterModel,
  documentOf: (model: LetterModel) => string,
): Promise<Result<IssuedLetter & { readonly document: string }>> {
  let document = "";
  const issued = await issue(raw, (model) => {
    document = documentOf(model);
    return letterPage(model, { document });
  });
  return issued.ok ? ok({ ...issued.value, document }) : issued;
}

/** The same for a patient's leaflet. */
export function issueLeaflet(raw: LeafletModel): Promise<Result<Issued<LeafletModel>>> {
  return issue(raw, leafletPage);
}

/**
 * A PDF for looking at only (a draft, a version that was replaced): cleaned and printable, but not read back. `band`
 * stands on top, in place of a draft's.
 */
export async function previewLetter(raw: LetterModel, band?: string): Promise<Result<Uint8Array>> {
  const { value: model, unprintable } = cleanTexts(raw);
  return unprintable.length > 0
    ? refuseUnprintable(unprintable)
    : renderOrRefuse(letterPage(model, { band }));
}

async function issue<Model>(raw: Model, pageOf: (model: Model) => Page): Promise<Result<Issued<Model>>> {
  const { value: model, changes, unprintable } = cleanTexts(raw);
  if (unprintable.length > 0) return refuseUnprintable(unprintable);
  const page = pageOf(model);
  const rendered = await renderOrRefuse(page);
  if (!rendered.ok) return rendered;
  const pdf = rendered.value;
  const lost = await lostFromPage(page, pdf);
  if (lost.length > 0) {
    return refuse("letter.lost-words", {
      because: `The letter did not print: ${lost.slice(0, 10).join(", ")}.`,
    });
  }
  return ok({ model, pdf, sha256: createHash("sha256").update(pdf).digest("hex"), changes });
}

/** The engine refuses a letter whose glyphs it cannot find together, which no list of characters can foresee. */
async function renderOrRefuse(page: Page): Promise<Result<Uint8Array>> {
  try {
    return ok(await renderPage(page));
  } catch (error) {
    const missingGlyph = error instanceof WorkerFault && /could not be displayed/.test(error.detail);
    if (!missingGlyph) throw error;
    return refuse("letter.unprintable");
  }
}

function refuseUnprintable(unprintable: readonly Unprintable[]) {
  const fields: Record<string, string[]> = {};
  for (const { where, character } of unprintable) {
    fields[where] = [...(fields[where] ?? []), `No font of the letter can print ${character}`];
  }
  const characters = [...new Set(unprintable.map(({ character }) => character))].slice(0, 10).join(", ");
  return refuse("letter.unprintable", {
    because: `No font of the letter can print ${characters}. Write it in other characters.`,
    fields,
  });
}
