/**
 * The map from glyphs to characters that a font carries, mended: where a letter and the marks on it are met together
 * first, the engine writes all of them to each of their glyphs, and a reader would find the letter as often. Each glyph
 * gets its own. The glyphs follow each other, for they are numbered as they are met.
 */
export function mendedGlyphMap(map: string): string {
  return map.replace(/(?<=beginbfchar\n).*?(?=endbfchar)/gs, (block) => {
    const entries = [...block.matchAll(/<([\dA-F]{4})> <((?:[\dA-F]{4})+)>/g)];
    const texts = entries.map(([, , text = ""]) => Buffer.from(text, "hex").swap16().toString("utf16le"));
    for (let at = 0; at < texts.length; ) {
      const text = texts[at] ?? "";
      let end = at + 1;
      while (texts[end] === text) end += 1;
      const shares = sharesOf(text, end - at);
      if (shares) texts.splice(at, shares.length, ...shares);
      at = end;
    }
    return entries.map(([, glyph], at) => `<${glyph}> <${hexadecimal(texts[at] ?? "")}>\n`).join("");
  });
}

/** A text as so many characters, its marks apart if need be; `undefined` when it is another number. */
function sharesOf(text: string, count: number): string[] | undefined {
  if (count < 2) return undefined;
  // Joiners have no glyph.
  const seen = text.replace(/\p{Cf}/gu, "");
  return [[...seen], [...seen.normalize("NFD")]].find((characters) => characters.length === count);
}

function hexadecimal(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
}
