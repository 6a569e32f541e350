import { firstFamilyOf, fontsCover } from "./font-coverage";

/** What was done to a text so that it can be printed, in words for the person who wrote it. */
export interface TextChange {
  readonly where: string;
  readonly what: string;
}

/** A character that no font of the letter can print, and where it stands. */
export interface Unprintable {
  readonly where: string;
  readonly character: string;
}

export interface CleanText {
  readonly text: string;
  readonly changes: readonly string[];
  readonly unprintable: readonly string[];
}

/** More marks than this on one letter run into the lines above and below. */
const mostMarks = 5;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/g;
/** Before a mark they part it from its letter. */
const strayBreaks = /[\u200b\u2060]+(?=\p{M})/gu;
const directionControls = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** Printed without a glyph of their own: joiners, and the places where a long word may break. */
const invisible = /^[\t\n\u200b-\u200d\u2060]$/u;
const stackedMarks = new RegExp(`\\p{M}{${mostMarks + 1},}`, "u");
const lettersWithMarks = /([^\p{M}\p{Cf}\s])[\u200c\u200d]*(\p{M}[\p{M}\u200c\u200d]*)/gu;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters that would leave a blank or a box, each once, with its code so that it can be searched for. */
function unprintableIn(text: string): string[] {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return [];
  const found = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const privateUse = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
    if (code === 0xfffd || privateUse || !(invisible.test(character) || fontsCover(code))) {
      found.add(`${character} (U+${code.toString(16).toUpperCase().padStart(4, "0")})`);
    }
  }
  if (stackedMarks.test(text)) found.add(`more than ${mostMarks} marks on one letter`);
  for (const letter of hiddenLettersIn(text)) found.add(letter);
  return [...found];
}

/**
 * Letters with a mark that stands in a font which is tried before theirs: the engine would draw the mark alone and say in
 * the file that the letter is there.
 */
function hiddenLettersIn(text: string): string[] {
  return [...text.matchAll(lettersWithMarks)]
    .filter(([, letter = "", marks = ""]) =>
      [...marks].some((mark) => !invisible.test(mark) && firstFamilyOfText(mark) < firstFamilyOfText(letter)),
    )
    .map(([whole]) => `${whole} (a mark of another script)`);
}

const firstFamilyOfText = (character: string) => firstFamilyOf(character.codePointAt(0) ?? 0);

const withoutControls = (text: string) => text.replace(controls, "").replace(strayBreaks, "");

/**
 * Lets the line break inside words longer than `longest` letters, after every `every`. Breaks are set between
 * whole letters, so that a mark stays with the letter it belongs to.
 */
export function withBreaks(text: string, longest: number, every: number): string {
  return text.replace(/[^\s\u200b]+/gu, (word) => {
    if (word.length <= longest) return word;
    const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
    const pieces: string[] = [];
    for (let at = 0; at < letters.length; at += every) pieces.push(letters.slice(at, at + every).join(""));
    return pieces.join("\u200b");
  });
}

/**
 * Makes a text fit for print without changing what it says: whole characters, one spelling of each letter,
 * no control characters, no overriding of the writing direction, long words breakable. Says what it changed
 * and which characters cannot be printed; half a surrogate pair counts as unprintable.
 */
export function cleanText(raw: string): CleanText {
  const changes: string[] = [];
  const step = (before: string, after: string, what: string) => {
    if (before !== after) changes.push(what);
    return after;
  };
  const whole = raw.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, "\n");
  const plain = step(whole, withoutControls(whole), "control characters removed");
  const straight = step(
    plain,
    plain.replace(directionControls, ""),
    "marks that change the writing direction removed",
  );
  const composed = step(straight, straight.normalize("NFC"), "letters and their accents joined");
  const breakable = step(composed, withBreaks(composed, 40, 30), "long words made breakable");
  return { text: breakable, changes, unprintable: unprintableIn(breakable) };
}

/**
 * The same texts as data rather than for print: long words keep their letters together, and what cannot be printed
 * stays. Instants and whatever else is no text is left alone.
 */
export function plainTexts<Value>(data: Value): Value {
  const visit = (value: unknown): unknown => {
    if (typeof value === "string") {
      const whole = value.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, "\n");
      return withoutControls(whole).replace(directionControls, "").normalize("NFC");
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
  };
  // Strings are replaced by strings and nothing else changes, which the compiler cannot see.
  return visit(data) as Value;
}

/** Cleans every text inside plain data. `where` in the reports is the path, such as `sections.3.blocks.0.text`. */
export function cleanTexts<Value>(data: Value): {
  value: Value;
  changes: TextChange[];
  unprintable: Unprintable[];
} {
  const changes: TextChange[] = [];
  const unprintable: Unprintable[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): unknown => {
    // A picture is no text.
    if (typeof value === "string" && path.at(-1) === "png") return value;
    if (typeof value === "string") {
      const clean = cleanText(value);
      const where = path.join(".");
      changes.push(...clean.changes.map((what) => ({ where, what })));
      unprintable.push(...clean.unprintable.map((character) => ({ where, character })));
      return clean.text;
    }
    if (Array.isArray(value)) return value.map((item, index) => visit(item, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  // Strings are replaced by strings and nothing else changes, which the compiler cannot see.
  return { value: visit(data, []) as Value, changes, unprintable };
}
