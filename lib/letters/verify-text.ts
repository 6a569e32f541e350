import { workerScript } from "./letter-files";
import type { LetterModel } from "./letter-model";
import type { Page } from "./page";
import { letterPage } from "./printable";
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
  const pages = await reader.run({ pdf });
  if (!Array.isArray(pages)) throw new Error("The reader of letters gave no pages");
  return wordsMissing(texts, pages.map(String).join("\n"));
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const unseen = /[\s\u200b-\u200d\u2060\u00ad]/g;
const used = "\u0000";

/** Spelling of a text in which writer and reader agree: compatible forms are one, spaces do not count. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(unseen, "");
}

/**
 * The words of `written` that are not in `read`. Each read character accounts for one written character only,
 * so a word that stands elsewhere does not stand in for a lost one. A text may be read in pieces (a table row
 * goes over the page) and letters of right-to-left scripts in any order, for readers disagree on it.
 */
export function wordsMissing(written: readonly string[], read: string): string[] {
  let rest = bare(read).replace(rightToLeft, "");
  let from = 0;
  const inPieces: string[] = [];
  for (const text of written) {
    const wanted = bare(text);
    const at = wanted.search(rightToLeft) < 0 ? rest.indexOf(wanted, from) : -1;
    if (wanted !== "" && at >= 0) {
      rest = rest.slice(0, at) + used.repeat(wanted.length) + rest.slice(at + wanted.length);
      from = at + wanted.length;
    } else if (wanted !== "") inPieces.push(text);
  }
  const missing: string[] = [];
  for (const text of inPieces) {
    const found = takePieces(text, rest);
    rest = found.rest;
    missing.push(...found.missing);
  }
  return [...missing, ...lettersMissing(written, read)];
}

/** Takes a text out of what is left, in the fewest runs of whole words. */
function takePieces(text: string, left: string): { rest: string; missing: string[] } {
  const words = wordsToFind(text);
  const missing: string[] = [];
  let rest = left;
  for (let at = 0; at < words.length; ) {
    const count = longestRun(words, at, rest);
    const piece = words.slice(at, at + count).join("");
    if (count === 0) missing.push(words[at] ?? "");
    else rest = rest.replace(piece, () => used.repeat(piece.length));
    at += Math.max(count, 1);
  }
  return { rest, missing };
}

/** How many words from `at` on stand together in `rest`: by halving, for a shorter run stands where a longer does. */
function longestRun(words: readonly string[], at: number, rest: string): number {
  let fits = 0;
  let tooMany = words.length - at + 1;
  while (tooMany - fits > 1) {
    const tried = Math.floor((fits + tooMany) / 2);
    if (rest.includes(words.slice(at, at + tried).join(""))) fits = tried;
    else tooMany = tried;
  }
  return fits;
}

/**
 * The words of a text that must be found. Among right-to-left letters brackets are mirrored and punctuation
 * changes places, so there only the other letters and numbers are looked for.
 */
function wordsToFind(text: string): string[] {
  if (text.search(rightToLeft) < 0) return text.split(/[\s\u200b]+/).map(bare);
  const others = text
    .normalize("NFKC")
    .replace(rightToLeft, " ")
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return others.filter((word) => word !== "");
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [letter] of bare(text).matchAll(rightToLeft))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** Right-to-left words that hold a letter read less often than written. */
function lettersMissing(written: readonly string[], read: string): string[] {
  const readCounts = countOf([read]);
  const short = [...countOf(written)].filter(([letter, count]) => (readCounts.get(letter) ?? 0) < count);
  if (short.length === 0) return [];
  const words = written.flatMap((text) => text.split(/\s+/));
  return words.filter((word) => short.some(([letter]) => bare(word).includes(letter)));
}
