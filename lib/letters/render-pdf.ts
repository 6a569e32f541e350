import { workerScript } from "./letter-files";
import type { LetterModel } from "./letter-model";
import type { Page } from "./page";
import { finishPdf } from "./pdf-finish";
import { letterPage } from "./printable";
import { WorkerPool } from "./worker-pool";

/** This file and the worker it names are all that knows the layout engine. */
const pool = new WorkerPool({
  script: workerScript("typst-worker.mjs"),
  size: 2,
  jobMs: 5_000,
  startMs: 20_000,
  idleMs: 60_000,
  jobsPerProcess: 2_000,
});

/**
 * The PDF of a clean model (see `issue-letter.ts`): PDF/A-3a and PDF/UA-1, the same bytes for the same model.
 * Rejects with a `WorkerFault` when a letter takes over five seconds or cannot be laid out.
 */
export function renderPdf(model: LetterModel, document?: string): Promise<Uint8Array> {
  return renderPage(letterPage(model, { document }));
}

/** The same for any page. */
export async function renderPage(page: Page): Promise<Uint8Array> {
  return finishPdf(await layOut(page, "a-3a"));
}

/** The engine's file as it is, exported against one standard: proves that a template holds for each. */
export async function layOut(
  { template, data, document }: Page,
  standard: "a-3a" | "ua-1",
): Promise<Uint8Array> {
  // The data go in as text that the template parses as JSON: nothing in them is ever read as markup.
  const pdf = await pool.run({ template, data: JSON.stringify(data), document, standard });
  if (!(pdf instanceof Uint8Array)) throw new Error("The layout engine gave no file");
  return pdf;
}
