import { z } from "zod";
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

/** Files from outside are read apart, so that a bad one keeps no letter waiting. */
const outsideReader = new WorkerPool({
  script: workerScript("pdf-text-worker.mjs"),
  size: 1,
  jobMs: 10_000,
  startMs: 10_000,
  idleMs: 60_000,
  jobsPerProcess: 50,
});

/** Whether a PDF from outside opens without a password and every page of it can be read, within ten seconds. */
export async function canBeRead(pdf: Uint8Array): Promise<boolean> {
  try {
    const pages = await outsideReader.run({ pdf, read: "text" });
    return Array.isArray(pages) && pages.length > 0;
  } catch {
    return false;
  }
}

/** What a reader finds on the pages of a letter, without running feet and repeated table heads. */
export async function readBack(pdf: Uint8Array, read: "letter" | "text" = "letter"): Promise<string> {
  const pages = await reader.run({ pdf, read });
  if (!Array.isArray(pages)) throw new Error("The reader of letters gave no pages");
  return pages.map(String).join("\n");
}

/**
 * The FHIR document that a letter's PDF carries, or `undefined` when it carries none of ours. The file may come from
 * anybody. Rejects with a `WorkerFault` when it is no PDF, or takes over ten seconds to read.
 */
export async function carriedDocument(pdf: Uint8Array): Promise<string | undefined> {
  const files = z.array(carriedFile).parse(await outsideReader.run({ pdf, read: "files" }));
  const file = files.find(({ filename }) => filename === documentName);
  return file && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file.content);
}

/** As the template names it. */
const documentName = "referral.fhir.json";
const carriedFile = z.object({ filename: z.string(), content: z.instanceof(Uint8Array) });
