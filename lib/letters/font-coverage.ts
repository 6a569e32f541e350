import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { fontFolder } from "./letter-files";

/** First and last code point of each run that a font can print, ascending, flattened in pairs. */
type Runs = Uint32Array;

/** Reads only the character map of a font file, not its megabytes of outlines. */
function characterMapOf(path: string): DataView {
  const file = openSync(path, "r");
  try {
    const read = (offset: number, length: number) => {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, offset);
      return new DataView(bytes.buffer);
    };
    const tables = read(0, 12).getUint16(4);
    const directory = read(12, tables * 16);
    for (let at = 0; at < tables * 16; at += 16) {
      if (directory.getUint32(at) === 0x636d6170) {
        return read(directory.getUint32(at + 8), directory.getUint32(at + 12));
      }
    }
    throw new Error(`${path} has no character map`);
  } finally {
    closeSync(file);
  }
}

function runsOfFormat12(map: DataView, start: number): number[] {
  const runs: number[] = [];
  const groups = map.getUint32(start + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = start + 16 + group * 12;
    runs.push(map.getUint32(at), map.getUint32(at + 4));
  }
  return runs;
}

/** Glyph number of a code point in one segment of a format 4 map; 0 is "no glyph". */
function glyphInSegment(map: DataView, rangeAt: number, code: number, first: number, delta: number): number {
  const range = map.getUint16(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const at = rangeAt + range + (code - first) * 2;
  const glyph = at + 1 < map.byteLength ? map.getUint16(at) : 0;
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function runsOfFormat4(map: DataView, start: number): number[] {
  const runs: number[] = [];
  const doubled = map.getUint16(start + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = map.getUint16(start + 14 + segment);
    const first = map.getUint16(start + 16 + doubled + segment);
    const delta = map.getUint16(start + 16 + doubled * 2 + segment);
    const rangeAt = start + 16 + doubled * 3 + segment;
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      if (glyphInSegment(map, rangeAt, code, first, delta) !== 0) runs.push(code, code);
    }
  }
  return runs;
}

function runsOfFont(path: string): number[] {
  const map = characterMapOf(path);
  const runs: number[] = [];
  for (let table = 0; table < map.getUint16(2); table += 1) {
    const start = map.getUint32(4 + table * 8 + 4);
    const format = map.getUint16(start);
    if (format === 12) runs.push(...runsOfFormat12(map, start));
    if (format === 4) runs.push(...runsOfFormat4(map, start));
  }
  return runs;
}

/** Sorts and joins runs, so that a look-up can halve its way through them. */
function joined(pairs: readonly number[]): Runs {
  const runs: [number, number][] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) runs.push([pairs[at] ?? 0, pairs[at + 1] ?? 0]);
  runs.sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [first, last] of runs) {
    const previous = result.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else result.push([first, last]);
  }
  return Uint32Array.from(result.flat());
}

/** The families as `style.typ` tries them, by how the names of their files begin. */
const families = ["SourceSans3_", "NotoSans_", "IBMPlexSansArabic_", "NotoSansHebrew_", "NotoSansSC_"];

let coverage: readonly Runs[] | undefined;

/** Reads the fonts once, when first asked. */
function runsOfFamilies(): readonly Runs[] {
  coverage ??= families.map((family) => {
    const files = readdirSync(fontFolder()).filter(
      (name) => name.startsWith(family) && name.endsWith(".ttf"),
    );
    return joined(files.flatMap((name) => runsOfFont(join(fontFolder(), name))));
  });
  return coverage;
}

/** Whether one of the letter's fonts has a glyph for a code point. */
export function fontsCover(codePoint: number): boolean {
  return firstFamilyOf(codePoint) >= 0;
}

/** Which family draws a code point, by its place in their order; -1 when none does. */
export function firstFamilyOf(codePoint: number): number {
  return runsOfFamilies().findIndex((runs) => holds(runs, codePoint));
}

function holds(runs: Runs, codePoint: number): boolean {
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (runs[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (runs[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
