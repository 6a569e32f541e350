import { expect, test } from "@playwright/test";
import { fontsCover } from "@/lib/letters/font-coverage";
import { cleanText, cleanTexts, withBreaks } from "@/lib/letters/text";

const cases = [
  {
    name: "plain text stays as it is",
    raw: "Ms O’Neill, 4 Mill Lane\nOakham",
    text: "Ms O’Neill, 4 Mill Lane\nOakham",
    changes: [],
  },
  {
    name: "one spelling of each accented letter",
    raw: "Zoe\u0308",
    text: "Zoë",
    changes: ["letters and their accents joined"],
  },
  {
    name: "control characters go",
    raw: "a\u0000b\u0007c\u0085d\u00ade",
    text: "abcde",
    changes: ["control characters removed"],
  },
  {
    name: "tabs and line ends stay, whatever the system that wrote them",
    raw: "a\tb\r\nc\rd\u2028e",
    text: "a\tb\nc\nd\ne",
    changes: [],
  },
  {
    name: "an overridden writing direction is undone",
    raw: "see \u202Etxt.exe\u202C",
    text: "see txt.exe",
    changes: ["marks that change the writing direction removed"],
  },
  { name: "joiners that names need stay", raw: "می‌خواهم", text: "می‌خواهم", changes: [] },
  {
    name: "markup is text",
    raw: "<script>#eval $x$ ) Tj ET",
    text: "<script>#eval $x$ ) Tj ET",
    changes: [],
  },
] as const;

for (const { name, raw, text, changes } of cases) {
  test(name, () => {
    expect(cleanText(raw)).toEqual({ text, changes, unprintable: [] });
  });
}

const names = [
  "Nguyễn Thị Ánh",
  "Łukasz Żółć",
  "Şükrü Iğdır",
  "Ñandú Þórður",
  "Παπαδόπουλος",
  "Щербаков Їжак",
  "محمد عبد الرحمن",
  "בן־דוד",
  "王小明",
  "ひらがな",
];
for (const name of names) {
  test(`the fonts print ${name}`, () => {
    expect(cleanText(name).unprintable).toEqual([]);
  });
}

const unprintable = [
  { name: "emoji", raw: "pain 👍", character: "👍 (U+1F44D)" },
  { name: "half a surrogate pair", raw: "a\uD83Db", character: "\uFFFD (U+FFFD)" },
  { name: "a private character", raw: "\uE000", character: "\uE000 (U+E000)" },
  { name: "a script without a font", raw: "한", character: "한 (U+D55C)" },
  {
    name: "a tower of accents",
    raw: `a${"\u0316".repeat(20)}`,
    character: "more than 5 marks on one letter",
  },
] as const;

for (const { name, raw, character } of unprintable) {
  test(`${name} is named as unprintable, never left out`, () => {
    expect(cleanText(raw).unprintable).toContain(character);
  });
}

test("a long word gets places to break and loses no letter", () => {
  const { text, changes } = cleanText("W".repeat(10_000));
  expect(text.replaceAll("\u200b", "")).toBe("W".repeat(10_000));
  expect(Math.max(...text.split("\u200b").map((piece) => piece.length))).toBe(30);
  expect(changes).toEqual(["long words made breakable"]);
});

test("a break never parts a letter from its accent", () => {
  const pieces = withBreaks("q\u0307".repeat(30), 20, 7).split("\u200b");
  expect(pieces.every((piece) => piece.startsWith("q"))).toBe(true);
});

test("cleaning twice changes nothing more", () => {
  const once = cleanText(`${"x".repeat(100)} \u202eZoe\u0308\u0000`);
  expect(cleanText(once.text)).toEqual({ ...once, changes: [] });
});

test("reports say where in a letter a text stands", () => {
  const {
    value,
    changes,
    unprintable: refused,
  } = cleanTexts({
    patient: { name: "Zoe\u0308" },
    sections: [{ text: "👍" }],
    count: 3,
    none: null,
  });
  expect(value.patient.name).toBe("Zoë");
  expect(value.count).toBe(3);
  expect(changes).toEqual([{ where: "patient.name", what: "letters and their accents joined" }]);
  expect(refused).toEqual([{ where: "sections.0.text", character: "👍 (U+1F44D)" }]);
});

test("the fonts are read right: what they hold and what they lack", () => {
  for (const letter of "Aé€½Ωжأ王–…°≥") {
    expect(fontsCover(letter.codePointAt(0) ?? 0), letter).toBe(true);
  }
  for (const code of [0x1f600, 0xd55c, 0x0e01, 0x10ffff]) {
    expect(fontsCover(code), code.toString(16)).toBe(false);
  }
});
