import {
  isName,
  type PdfDictionary,
  PdfKeyword,
  PdfLexer,
  type PdfParts,
  PdfReference,
  PdfText,
  type PdfValue,
  unexpected,
} from "./pdf-parts.mts";

// Imported by a worker script, which runs without a bundler.

/** Scale, slant and place, as PDF writes them. */
type Matrix = readonly [number, number, number, number, number, number];

interface Font {
  /** What a reader takes a glyph for. */
  readonly letters: ReadonlyMap<number, string>;
  /** In thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
}

/** What a part of the page is marked as. */
interface Mark {
  readonly decoration: boolean;
  /** What its glyphs say together, where the map of the font cannot tell; a reader takes it in their place. */
  readonly saying?: string;
  /** The glyphs that it stands for: whether all can be seen, go on from a letter before, and say again what it said. */
  glyphs?: { seen: boolean; readonly joined: boolean; readonly again: boolean };
}

/** Operators that paint or set what text does not depend on. */
const silent = new Set(
  "cs CS scn SCN g G rg RG k K gs w M J j d ri i m l c v y re h S s f f* F B B* b b* n W W* sh".split(" "),
);
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First by `inner`, then by `outer`. */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/**
 * The text of each page without what is marked as decoration: read from the file alone, by the maps that its fonts carry
 * for any reader. Throws at whatever it does not know, so that nothing is taken as read that was not.
 */
export function textOfSheets(parts: PdfParts): string[] {
  const fonts = new Map<number, Font>();
  return pagesUnder(parts, parts.root.get("/Pages"), new Map()).map((page) =>
    new SheetReader(parts, page, fonts).text(),
  );
}

/** The pages below a node of the tree, with what they have from above. */
function pagesUnder(parts: PdfParts, node: PdfValue | undefined, above: PdfDictionary): PdfDictionary[] {
  const page = new Map([...above, ...parts.dictionary(node)]);
  const kids = page.get("/Kids");
  if (kids === undefined) return [page];
  page.delete("/Kids");
  return parts.list(kids).flatMap((kid) => pagesUnder(parts, kid, page));
}

/** Goes through what paints one page, and keeps the letters. */
class SheetReader {
  readonly #parts: PdfParts;
  readonly #page: PdfDictionary;
  readonly #box: readonly number[];
  readonly #fonts: Map<number, Font>;
  readonly #marks: Mark[] = [];
  #text = "";
  /** What was last said of several letters or marks together, and how high it stood. */
  #said = { text: "", y: Number.NaN };
  /** Where the last letter ended, so that a word in several pieces is one. */
  #end = { x: Number.NaN, y: Number.NaN };

  constructor(parts: PdfParts, page: PdfDictionary, fonts: Map<number, Font>) {
    this.#parts = parts;
    this.#fonts = fonts;
    this.#page = page;
    this.#box = parts.list(page.get("/MediaBox")).map(Number);
  }

  text(): string {
    const contents = this.#page.get("/Contents");
    const resources = this.#parts.dictionary(this.#page.get("/Resources"));
    this.#paint(this.#parts.content(contents), resources, identity);
    return this.#text;
  }

  #paint(content: string, resources: PdfDictionary, at: Matrix): void {
    const lexer = new PdfLexer(content);
    const saved: Matrix[] = [];
    const marksBefore = this.#marks.length;
    let place = at;
    let textPlace = identity;
    let font: Font | undefined;
    let size = 0;
    let operands: PdfValue[] = [];
    for (let found = lexer.next(); found !== undefined; found = lexer.next()) {
      if (!(found instanceof PdfKeyword)) {
        operands.push(found);
        continue;
      }
      switch (found.word) {
        case "q":
          saved.push(place);
          break;
        case "Q":
          place = saved.pop() ?? at;
          break;
        case "cm":
          place = product(matrixOf(operands), place);
          break;
        case "BMC":
        case "BDC":
          this.#marks.push(markOf(operands));
          break;
        case "EMC":
          this.#endMark();
          break;
        case "BT":
          textPlace = identity;
          break;
        case "ET":
          break;
        case "Tr":
          // Only text that is filled is seen.
          if (operands[0] !== 0) throw unexpected("text that is not painted");
          break;
        case "Tf":
          font = this.#font(resources, operands[0]);
          size = Number(operands[1]);
          break;
        case "Tm":
          textPlace = matrixOf(operands);
          break;
        case "Tj":
        case "TJ":
          if (!font) throw unexpected("text without a font");
          textPlace = this.#write([operands[0] ?? null].flat(), font, size, textPlace, place);
          break;
        case "Do":
          this.#paintForm(resources, operands[0], place);
          break;
        default:
          if (!silent.has(found.word)) throw unexpected(`the operator ${found.word}`);
      }
      operands = [];
    }
    if (this.#marks.length !== marksBefore) throw unexpected("a mark without an end");
  }

  #paintForm(resources: PdfDictionary, name: PdfValue | undefined, place: Matrix): void {
    if (!isName(name)) throw unexpected("a picture without a name");
    const reference = this.#parts.dictionary(resources.get("/XObject")).get(name);
    const form = this.#parts.dictionary(reference);
    if (form.get("/Subtype") === "/Image") return;
    const own = form.get("/Matrix");
    const inside = own === undefined ? place : product(matrixOf(this.#parts.list(own)), place);
    const resourcesInside = this.#parts.dictionary(form.get("/Resources") ?? new Map());
    this.#paint(this.#parts.content(reference), resourcesInside, inside);
  }

  /** Gives back where the next text goes on. */
  #write(pieces: readonly PdfValue[], font: Font, size: number, from: Matrix, place: Matrix): Matrix {
    let along = 0;
    const [a, b, , , e, f] = product(from, place);
    for (const piece of pieces) {
      if (typeof piece === "number") {
        along -= (piece / 1000) * size;
        continue;
      }
      if (!(piece instanceof PdfText)) throw unexpected("text that is none");
      for (let byte = 0; byte < piece.bytes.length; byte += 2) {
        const glyph = (piece.bytes[byte] ?? 0) * 256 + (piece.bytes[byte + 1] ?? 0);
        const letters = font.letters.get(glyph);
        if (letters === undefined) throw unexpected("a glyph that says nothing");
        const x = e + along * a;
        const y = f + along * b;
        along += (font.widthOf(glyph) / 1000) * size;
        const right = e + along * a;
        if (this.#keep(letters, x, y, right, size)) this.#end = { x: right, y: f + along * b };
      }
    }
    return product([1, 0, 0, 1, along, 0], from);
  }

  /**
   * Letters that run off the sheet are in the file, but nobody can read them. Whether what comes next goes on from
   * here: it does not from a mark that was painted apart, but from the letter below.
   */
  #keep(letters: string, x: number, y: number, right: number, size: number): boolean {
    if (this.#marks.some(({ decoration }) => decoration)) return true;
    const [left = 0, bottom = 0, rightmost = 0, top = 0] = this.#box;
    const seen = x >= left && right <= rightmost && y >= bottom && y <= top;
    // Kerning takes less than a space, which has a fifth of the size, and may set a letter back over the one before.
    const gap = (x - this.#end.x) / size;
    const joined = gap > -0.5 && gap < 0.18 && Math.abs(y - this.#end.y) < 0.01;
    const speaking = this.#marks.find(({ saying }) => saying !== undefined);
    if (speaking) {
      speaking.glyphs ??= {
        seen,
        joined,
        again: this.#isMarkAgain(speaking.saying ?? "", { x, y, right, size }),
      };
      speaking.glyphs.seen &&= seen;
      if (!speaking.glyphs.again) this.#said = { text: speaking.saying ?? "", y };
      return !speaking.glyphs.again;
    }
    if (this.#isMarkAgain(letters, { x, y, right, size })) return false;
    // A glyph may say its marks too, when it was met with them first.
    this.#said = { text: letters.length > 1 ? letters : "", y };
    if (seen) this.#text += joined ? letters : `\n${letters}`;
    return true;
  }

  #endMark(): void {
    const { saying, glyphs } = this.#marks.pop() ?? {};
    if (saying !== undefined && glyphs?.seen && !glyphs.again)
      this.#text += glyphs.joined ? saying : `\n${saying}`;
  }

  /**
   * A mark that stands higher or lower than its letter, or takes no room of its own, is painted apart and says again
   * what both say together.
   */
  #isMarkAgain(saying: string, { x, y, right, size }: Record<"x" | "y" | "right" | "size", number>): boolean {
    const { text, y: line } = this.#said;
    const apart = Math.abs(y - line);
    const isApart = (apart > 0.01 && apart < size) || (apart <= 0.01 && right === x);
    if (text === "" || !isApart || Math.abs(x - this.#end.x) > size) return false;
    const [said, now] = [text.normalize("NFD"), saying.normalize("NFD")];
    return now === said ? /\p{M}/u.test(now) : /^\p{M}+$/u.test(now) && said.includes(now);
  }

  #font(resources: PdfDictionary, name: PdfValue | undefined): Font {
    const reference = isName(name) ? this.#parts.dictionary(resources.get("/Font")).get(name) : null;
    if (!(reference instanceof PdfReference)) throw unexpected("a font without a name");
    const known = this.#fonts.get(reference.number);
    if (known) return known;
    const font = this.#parts.dictionary(reference);
    if (font.get("/Encoding") !== "/Identity-H") throw unexpected("another kind of font");
    const letters = lettersOf(this.#parts.content(font.get("/ToUnicode")));
    const described = this.#parts.dictionary(this.#parts.list(font.get("/DescendantFonts"))[0]);
    const read = { letters, widthOf: widthsOf(this.#parts, described) };
    this.#fonts.set(reference.number, read);
    return read;
  }
}

function markOf([tag, described]: readonly PdfValue[]): Mark {
  const saying = described instanceof Map ? described.get("/ActualText") : undefined;
  if (saying !== undefined && !(saying instanceof PdfText)) throw unexpected("another kind of replacement");
  return {
    decoration: tag === "/Artifact",
    ...(saying ? { saying: unicodeOf(Buffer.from([...saying.bytes])) } : {}),
  };
}

/** A text of the file: marked as Unicode, or of plain letters. */
function unicodeOf(bytes: Buffer): string {
  if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) return bytes.toString("latin1");
  if (bytes.length % 2 !== 0 || bytes.readUInt16BE(0) !== 0xfeff) throw unexpected("another kind of text");
  return bytes.subarray(2).swap16().toString("utf16le");
}

function matrixOf(values: readonly PdfValue[]): Matrix {
  const [a, b, c, d, e, f] = values.map(Number);
  if (values.length !== 6) throw unexpected("a place without six numbers");
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

/** What each glyph says, from the map that a font carries. */
function lettersOf(map: string): Map<number, string> {
  if (map.includes("beginbfrange") || !map.includes("<0000> <FFFF>")) throw unexpected("another kind of map");
  const letters = new Map<number, string>();
  for (const [, block = ""] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = "", units = ""] of block.matchAll(/<([\dA-Fa-f]{4})>\s*<((?:[\dA-Fa-f]{4})*)>/g)) {
      letters.set(Number.parseInt(glyph, 16), Buffer.from(units, "hex").swap16().toString("utf16le"));
    }
  }
  return letters;
}

/** Widths stand as runs of one width or as lists from a glyph on. */
function widthsOf(parts: PdfParts, font: PdfDictionary): Font["widthOf"] {
  const widths = new Map<number, number>();
  const given = parts.list(font.get("/W") ?? []);
  for (let at = 0; at < given.length; ) {
    const first = Number(given[at]);
    const next = given[at + 1];
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, Number(width));
      at += 2;
    } else {
      for (let glyph = first; glyph <= Number(next); glyph += 1) widths.set(glyph, Number(given[at + 2]));
      at += 3;
    }
  }
  const others = Number(font.get("/DW") ?? 1000);
  return (glyph) => widths.get(glyph) ?? others;
}
