const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const unseen = /[\s\u200b-\u200d\u2060\u00ad]/g;
const used = "\u0000";

/**
 * Spelling of a text in which writer and reader agree: compatible forms are one, spaces do not count. Letters and their
 * marks are apart, for a place to break between them is not read back, nor is the end of a line there a space.
 */
function bare(text: string): string {
  return text.normalize("NFKD").replace(unseen, "");
}

/**
 * The words of `written` that are not in `read`. Each read letter accounts for one written letter only, so a word
 * that stands elsewhere does not stand in for a lost one. The order does not count: columns and table rows that go
 * over a page are read otherwise than written. Nor does the order of letters in right-to-left scripts, on which
 * readers disagree.
 */
export function wordsMissing(written: readonly string[], read: string): string[] {
  const wanted = lettersOf(written);
  const found = lettersOf([read]);
  const short = [...wanted].filter(([letter, count]) => (found.get(letter) ?? 0) < count);
  const more = [...found].some(([letter, count]) => (wanted.get(letter) ?? 0) < count);
  // Letter for letter the same: nothing is lost, and nothing strange is there that could hide a loss.
  if (short.length === 0 && !more) return [];
  const left = new Remainder(read);
  // The longest first: they stand in one place only, and what is left for the short ones is theirs.
  const longestFirst = [...written].sort((a, b) => b.length - a.length);
  const missing = longestFirst.flatMap((text) => takeText(text, left));
  const rightToLeftShort = short
    .map(([letter]) => letter)
    .filter((letter) => letter.search(rightToLeft) >= 0);
  return [...missing.map((word) => word.normalize("NFC")), ...wordsWith(rightToLeftShort, written)];
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">", "«": "»" };

/** How often each letter stands in some texts. Brackets count as one, for they are mirrored among Hebrew letters. */
function lettersOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of bare(texts.join(""))) {
    const counted = closing[letter] ?? letter;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  return counts;
}

function wordsWith(letters: readonly string[], texts: readonly string[]): string[] {
  if (letters.length === 0) return [];
  const words = texts.flatMap((text) => text.split(/\s+/));
  return words.filter((word) => letters.some((letter) => bare(word).includes(letter)));
}

/** What was read and is not yet accounted for, without spaces; where words begin and end is remembered. */
class Remainder {
  #text = "";
  readonly #edges = new Set<number>([0]);

  constructor(read: string) {
    const parts = read
      .normalize("NFKD")
      .replace(rightToLeft, " ")
      .matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu);
    for (const [part] of parts) {
      this.#text += part.replace(unseen, "");
      this.#edges.add(this.#text.length);
    }
  }

  /** Whether the letters of a run stand together, be it inside other words. */
  holds(run: string): boolean {
    return this.#text.includes(run);
  }

  /** Where a run of whole words stands, or -1. */
  find(run: string): number {
    let at = this.#text.indexOf(run);
    while (at >= 0 && !(this.#edges.has(at) && this.#edges.has(at + run.length))) {
      at = this.#text.indexOf(run, at + 1);
    }
    return at;
  }

  /** Accounts for a run; it cannot be found there again. */
  take(run: string): boolean {
    const at = this.find(run);
    if (at < 0) return false;
    this.#text = this.#text.slice(0, at) + used.repeat(run.length) + this.#text.slice(at + run.length);
    return true;
  }
}

/** Takes a text out of what is left, in the fewest runs of whole words. Gives back the words that are not there. */
function takeText(text: string, left: Remainder): string[] {
  const words = wordsToFind(text);
  const missing: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = longestRun(words, at, left);
    if (count === 0) missing.push(words[at] ?? "");
    else left.take(words.slice(at, at + count).join(""));
    at += Math.max(count, 1);
  }
  return missing;
}

/** How many words from `at` on stand together as whole words. */
function longestRun(words: readonly string[], at: number, left: Remainder): number {
  const run = (count: number) => words.slice(at, at + count).join("");
  let count = words.length - at;
  if (left.find(run(count)) >= 0) return count;
  // By halving, for the letters of a shorter run stand where those of a longer do; then back to whole words.
  let fits = 0;
  while (count - fits > 1) {
    const tried = Math.floor((fits + count) / 2);
    if (left.holds(run(tried))) fits = tried;
    else count = tried;
  }
  while (fits > 0 && left.find(run(fits)) < 0) fits -= 1;
  return fits;
}

/**
 * The words of a text that must be found. Among right-to-left letters brackets are mirrored and punctuation
 * changes places, so there only the other letters and numbers are looked for.
 */
function wordsToFind(text: string): string[] {
  const words =
    text.search(rightToLeft) < 0
      ? text.split(/[\s\u200b]+/).map(bare)
      : text
          .normalize("NFKD")
          .replace(rightToLeft, " ")
          .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter((word) => word !== "");
}
