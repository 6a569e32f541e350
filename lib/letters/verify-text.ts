import { workerScript } from "./letter-files";
import type { LetterModel } from "./letter-model";
import type { Page } from "./page";
import { letterPage } from "./printable";
import { wordsMissing } from "./words-missing";
import { WorkerPool } from "./worker-pool";

const reader = new WorkerPool({
  script: workerScript("pdf-text-worker.mjs"),
  size: 1,
  jobMs: 20_000,
  startMs: 20_000,
  idleMs: 60_000,
  jobsPerProcess: 1_000,
});

/**
 * The words of a letter that cannot be read back from its PDF. Empty means that all are there, each as often as
 * it was written. A letter that lost words must not be sent. Reads with another program than the one that wrote.
 */
export function lostWords(model: LetterModel, pdf: Uint8Array): Promise<string[]> {
  return lostFromPage(letterPage(model), pdf);
}

/** The same for any page. */
export async function lostFromPage({ texts }: Page, pdf: Uint8Array): Promise<string[]> {
  return wordsMissing(texts, await readBack(pdf));
}

/** What another reader finds on the pages of a PDF, without running feet and repeated table heads. */
export async function readBack(pdf: Uint8Array): Promise<string> {
  const pages = await reader.run({ pdf });
  if (!Array.isArray(pages)) throw new Error("The reader of letters gave no pages");
  return pages.map(String).join("\n");
}
