import { expect, test } from "@playwright/test";
import { mendedGlyphMap } from "@/lib/letters/glyph-map";

const mapOf = (...entries: readonly string[]) =>
  `/CMapName /Custom def\n${entries.length} beginbfchar\n${entries.join("\n")}\nendbfchar\nend`;

const cases = [
  {
    name: "a letter and its mark, each written as both, get their own",
    written: ["<0001> <0061>", "<0002> <00620301>", "<0003> <00620301>"],
    mended: ["<0001> <0061>", "<0002> <0062>", "<0003> <0301>"],
  },
  {
    name: "a letter with a mark of its own that is painted in parts is taken apart",
    written: ["<0001> <1EB80300>", "<0002> <1EB80300>", "<0003> <1EB80300>"],
    mended: ["<0001> <0045>", "<0002> <0323>", "<0003> <0300>"],
  },
  {
    name: "a joiner after them has no glyph",
    written: ["<0001> <006203012060>", "<0002> <006203012060>"],
    mended: ["<0001> <0062>", "<0002> <0301>"],
  },
  { name: "a ligature stays whole", written: ["<0001> <006600660069>"], mended: ["<0001> <006600660069>"] },
  {
    name: "two shapes of one letter stay",
    written: ["<0001> <0031>", "<0002> <0031>"],
    mended: ["<0001> <0031>", "<0002> <0031>"],
  },
] as const;

for (const { name, written, mended } of cases) {
  test(`the map of a font: ${name}`, () => {
    expect(mendedGlyphMap(mapOf(...written))).toBe(mapOf(...mended));
  });
}
