import { workerScript } from "./letter-files";
import type { LetterModel } from "./letter-model";
import { finishPdf } from "./pdf-finish";
import { printableOf } from "./printable";
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
export async function renderPdf(model: LetterModel): Promise<Uint8Array> {
  return finishPdf(await layOut(model, "a-3a"));
}

/** The engine's file as it is, exported against one standard: proves that the template holds for each. */
export async function layOut(model: LetterModel, standard: "a-3a" | "ua-1"): Promise<Uint8Array> {
  // The data go in as text that the template parses as JSON: nothing in them is ever read as markup.
  const pdf = await pool.run({ inputs: { letter: JSON.stringify(printableOf(model)) }, standard });
  if (!(pdf instanceof Uint8Array)) throw new Error("The layout engine gave no file");
  return pdf;
}
