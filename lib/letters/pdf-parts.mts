import { inflateSync } from "node:zlib";

// Imported by a worker script, which runs without a bundler: this file imports nothing of ours.

/** A name keeps its slash, so that it is no keyword. */
export type PdfName = `/${string}`;
export type PdfDictionary = ReadonlyMap<PdfName, PdfValue>;
export type PdfValue = number | PdfName | PdfText | PdfReference | PdfDictionary | readonly PdfValue[] | null;

/** A string of the file. */
export class PdfText {
  readonly bytes: ArrayLike<number>;
  constructor(bytes: ArrayLike<number>) {
    this.bytes = bytes;
  }
}

export class PdfReference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** What stands for itself: an operator of a page, or the frame of an object. */
export class PdfKeyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export function unexpected(what: string): Error {
  return new Error(`The PDF is not built as expected: ${what}`);
}

const space = /[\0\t\n\f\r ]*/y;
const numeral = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const token =
  /(?:(\/[^\0\t\n\f\r ()<>[\]{}/%#]*)|(<<|>>|\[|\])|<([\dA-Fa-f]*)>|([A-Za-z][A-Za-z\d]*\*?|'|"))/y;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads values and keywords one after the other. Knows what letters are made of, and refuses the rest. */
export class PdfLexer {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** The next value or keyword; `undefined` at the end. References are two numbers and a keyword, see `value`. */
  next(): PdfValue | PdfKeyword | undefined {
    this.#skip(space);
    const code = this.#text.charCodeAt(this.#at);
    if (Number.isNaN(code)) return undefined;
    if (code === opening) {
      this.#at += 1;
      return this.#literal();
    }
    // Digits, a sign or a point: two of three tokens of a page.
    if (code >= 0x2b && code <= 0x39 && code !== 0x2f) return Number(this.#skip(numeral));
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (!match) throw unexpected(`"${this.#text.slice(this.#at, this.#at + 20)}"`);
    this.#at = token.lastIndex;
    const [, name, mark, hex, word] = match;
    if (name !== undefined) return name as PdfName;
    if (hex !== undefined) return new PdfText(Buffer.from(hex, "hex"));
    if (word !== undefined) return word === "null" ? null : new PdfKeyword(word);
    if (mark === "[") return this.#until("]");
    if (mark === "<<") return this.#dictionary();
    return new PdfKeyword(mark ?? "");
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) throw unexpected(`"${this.#text.slice(this.#at, this.#at + 20)}"`);
    const from = this.#at;
    this.#at = pattern.lastIndex;
    return this.#text.slice(from, this.#at);
  }

  /** The next value; references are put together. */
  value(): PdfValue {
    const found = this.next();
    if (found === undefined || found instanceof PdfKeyword) throw unexpected("no value");
    if (typeof found !== "number") return found;
    const at = this.#at;
    const reference = / \d+ R(?![A-Za-z])/y;
    reference.lastIndex = at;
    if (!reference.test(this.#text)) return found;
    this.#at = reference.lastIndex;
    return new PdfReference(found);
  }

  #until(end: string): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const before = this.#at;
      const found = this.next();
      if (found instanceof PdfKeyword && found.word === end) return values;
      // Words of their own inside a list or a dictionary say true or false, which no letter is read by.
      if (found instanceof PdfKeyword && /^(true|false)$/.test(found.word)) {
        values.push(null);
        continue;
      }
      this.#at = before;
      values.push(this.value());
    }
  }

  #dictionary(): PdfDictionary {
    const values = this.#until(">>");
    const entries = new Map<PdfName, PdfValue>();
    for (let at = 0; at + 1 < values.length; at += 2) {
      const name = values[at];
      if (!isName(name)) throw unexpected("a dictionary without a name");
      entries.set(name, values[at + 1] ?? null);
    }
    return entries;
  }

  /** Letter by letter, for most bytes of a letter's text are written as three digits. */
  #literal(): PdfText {
    const codes: number[] = [];
    let depth = 1;
    let at = this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(at++);
      if (Number.isNaN(code)) throw unexpected("a string without an end");
      if (code === closing && --depth === 0) break;
      if (code === opening) depth += 1;
      if (code !== backslash) {
        codes.push(code);
        continue;
      }
      let value = 0;
      let digits = 0;
      for (let digit = this.#text.charCodeAt(at) - zero; digits < 3 && digit >= 0 && digit < 8; digits += 1) {
        value = value * 8 + digit;
        at += 1;
        digit = this.#text.charCodeAt(at) - zero;
      }
      if (digits > 0) codes.push(value & 255);
      else {
        const escaped = this.#text[at++] ?? "";
        if (escaped !== "\n") codes.push((escapes[escaped] ?? escaped).charCodeAt(0));
      }
    }
    this.#at = at;
    return new PdfText(codes);
  }
}

const [opening, closing, backslash, zero] = [0x28, 0x29, 0x5c, 0x30] as const;

export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === "string";
}

/** An object of a file; one that is a stream has its content, unpacked. */
export interface PdfPart {
  readonly value: PdfValue;
  readonly content?: string;
}

type Entry = readonly [type: number, where: number, index: number];

/** A file with a cross-reference stream, as `pdf-finish.ts` writes it. */
export class PdfParts {
  readonly root: PdfDictionary;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #entries: readonly Entry[];
  readonly #parts = new Map<number, PdfPart>();
  readonly #packs = new Map<number, { readonly content: string; readonly places: readonly number[] }>();

  constructor(pdf: Uint8Array) {
    this.#bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    this.#text = this.#bytes.toString("latin1");
    this.#entries = [];
    const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1]);
    const { value, content = "" } = this.#standing(tableAt);
    const table = dictionaryOf(value);
    if (String(table.get("/W")) !== "1,4,1") throw unexpected("another cross-reference");
    const rows = Buffer.from(content, "latin1");
    this.#entries = Array.from({ length: rows.length / 6 }, (_, row) => [
      rows.readUInt8(row * 6),
      rows.readUInt32BE(row * 6 + 1),
      rows.readUInt8(row * 6 + 5),
    ]);
    this.root = this.dictionary(table.get("/Root"));
  }

  /** A value itself, wherever it stands. */
  resolve(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfReference ? this.#part(value.number).value : (value ?? null);
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return dictionaryOf(this.resolve(value));
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    if (!Array.isArray(found)) throw unexpected("no list");
    return found;
  }

  /** The content of a stream. */
  content(value: PdfValue | undefined): string {
    const found = value instanceof PdfReference ? this.#part(value.number).content : undefined;
    if (found === undefined) throw unexpected("no stream");
    return found;
  }

  #part(number: number): PdfPart {
    const known = this.#parts.get(number);
    if (known) return known;
    const [type, where, index] = this.#entries[number] ?? [0, 0, 0];
    if (type === 0) throw unexpected(`no object ${number}`);
    const part = type === 1 ? this.#standing(where) : this.#packed(where, index);
    this.#parts.set(number, part);
    return part;
  }

  #standing(at: number): PdfPart {
    const frame = /\d+ 0 obj\s/y;
    frame.lastIndex = at;
    if (!frame.test(this.#text)) throw unexpected(`no object at ${at}`);
    const lexer = new PdfLexer(this.#text, frame.lastIndex);
    const value = lexer.value();
    const next = lexer.next();
    if (!(next instanceof PdfKeyword)) throw unexpected("an object without an end");
    if (next.word !== "stream") return { value };
    return { value, content: this.#contentAt(dictionaryOf(value), lexer.at) };
  }

  #contentAt(dictionary: PdfDictionary, after: number): string {
    const start = after + (this.#text[after] === "\r" ? 2 : 1);
    const length = this.resolve(dictionary.get("/Length"));
    if (typeof length !== "number") throw unexpected("a stream without a length");
    const filters = [dictionary.get("/Filter") ?? []].flat();
    if (dictionary.has("/DecodeParms") || filters.some((filter) => filter !== "/FlateDecode")) return "";
    let bytes = this.#bytes.subarray(start, start + length);
    for (const _ of filters) bytes = inflateSync(bytes);
    return bytes.toString("latin1");
  }

  #packed(pack: number, index: number): PdfPart {
    const { content, places } = this.#pack(pack);
    return { value: new PdfLexer(content, places[index]).value() };
  }

  #pack(number: number) {
    const known = this.#packs.get(number);
    if (known) return known;
    const { value, content = "" } = this.#part(number);
    const first = Number(dictionaryOf(value).get("/First"));
    const numbers = content.slice(0, first).trim().split(/\s+/).map(Number);
    const places = numbers.filter((_, at) => at % 2 === 1).map((at) => first + at);
    const pack = { content, places };
    this.#packs.set(number, pack);
    return pack;
  }
}

function dictionaryOf(value: PdfValue): PdfDictionary {
  if (!(value instanceof Map)) throw unexpected("no dictionary");
  return value;
}
