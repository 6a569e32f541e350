import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "@/lib/platform/result";
import type { LetterModel } from "./letter-model";
import { renderPdf } from "./render-pdf";
import { cleanTexts, type TextChange, type Unprintable } from "./text";
import { lostWords } from "./verify-text";
import { WorkerFault } from "./worker-pool";

export interface IssuedLetter {
  /** The model as printed; store this one. */
  readonly model: LetterModel;
  readonly pdf: Uint8Array;
  /** Lower-case hex digest of `pdf`. */
  readonly sha256: string;
  /** What had to be changed in the texts so that they print. */
  readonly changes: readonly TextChange[];
}

/**
 * Makes a letter that may be sent: texts cleaned, every character printable, every word read back from the
 * finished file. Refuses `letter.unprintable` and `letter.lost-words`; throws `WorkerFault` when the engine
 * fails or takes too long.
 */
export async function issueLetter(raw: LetterModel): Promise<Result<IssuedLetter>> {
  const { value: model, changes, unprintable } = cleanTexts(raw);
  if (unprintable.length > 0) return refuseUnprintable(unprintable);
  const pdf = await renderOrRefuse(model);
  if (!(pdf instanceof Uint8Array)) return pdf;
  const lost = await lostWords(model, pdf);
  if (lost.length > 0) {
    return refuse("letter.lost-words", {
      because: `The letter did not print: ${lost.slice(0, 10).join(", ")}.`,
    });
  }
  return ok({ model, pdf, sha256: createHash("sha256").update(pdf).digest("hex"), changes });
}

/** A PDF for looking at only (a draft on screen): cleaned and printable, but not read back. */
export async function previewLetter(raw: LetterModel): Promise<Result<Uint8Array>> {
  const { value: model, unprintable } = cleanTexts(raw);
  if (unprintable.length > 0) return refuseUnprintable(unprintable);
  const pdf = await renderOrRefuse(model);
  return pdf instanceof Uint8Array ? ok(pdf) : pdf;
}

/** The engine refuses a letter whose glyphs it cannot find together, which no list of characters can foresee. */
async function renderOrRefuse(model: LetterModel) {
  try {
    return await renderPdf(model);
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
