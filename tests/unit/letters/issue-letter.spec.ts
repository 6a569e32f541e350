import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { issueLetter, type LetterModel, previewLetter, referralLetter } from "@/lib/letters";
import { letterPage } from "@/lib/letters/printable";
import { renderPage, renderPdf } from "@/lib/letters/render-pdf";
import { lostWords, readBack } from "@/lib/letters/verify-text";
import { wordsMissing } from "@/lib/letters/words-missing";
import { everyLetter } from "./every-letter";
import { referralSource } from "./letter-sources";

const plain = () => referralLetter(referralSource("V01", "physiotherapy"));

/** The same nasty text in a name, an address, a question, a table, a list and a paragraph. */
function letterWith(text: string): LetterModel {
  const model = plain();
  return {
    ...model,
    patient: { ...model.patient, address: text },
    headline: { ...model.headline, question: text },
    sections: [
      ...model.sections.slice(0, 4),
      {
        id: "nasty",
        heading: "Nasty",
        blocks: [
          { kind: "paragraph", lead: "Note", text },
          { kind: "list", lead: null, items: [text] },
          { kind: "terms", columns: 2, items: [1, 2, 3, 4].map((n) => ({ term: `Term ${n}`, text })) },
          {
            kind: "table",
            columns: [
              { label: "One", align: "start", share: 1 },
              { label: "Two", align: "end", share: 1 },
            ],
            rows: [[text, text]],
          },
        ],
      },
    ],
  };
}

const printedWhole = {
  "script tags": "<script>alert('x')</script> & &amp; <b>",
  "layout code":
    '#eval("1") #read("/etc/passwd") #include "x" $x^2$ @ref *bold* _it_ `raw` \\ // comment /* c */ = Head',
  "PDF operators": ") Tj ET endstream endobj trailer <</Root 1 0 R>> %%EOF (\\",
  "JSON and templates": '"}, {"x": 1} \\u0000 {{x}} %s __proto__ constructor',
  "20,000 characters": "The quick brown fox jumps. ".repeat(741),
  "a word of 10,000 characters": "W".repeat(10_000),
  "control characters": "a\u0000b\u0007c\u001bd\u0085e",
  "an overridden writing direction": "invoice\u202Efdp.exe\u202C end",
  "Arabic and Latin mixed": "Name محمد عبد الرحمن, born 1945 (Aleppo), see علي.",
  "Hebrew and Latin mixed": "Name דוד בן־גוריון, MD (Haifa)",
  "Chinese, Greek, Cyrillic, Vietnamese": "王小明 Παπαδόπουλος Щербаков Nguyễn Thị Ánh",
  "a name of 60 characters": "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmon",
  "fractions and units": "½ ¼ 10⁹/L kg/m² ≥ ≤ °C µg – — … “quoted” ‘so’",
  "many lines": "line\n".repeat(200),
} as const;

for (const [name, text] of Object.entries(printedWhole)) {
  test(`${name}: printed whole`, async () => {
    const issued = await issueLetter(letterWith(text));
    expect(issued).toMatchObject({ ok: true });
  });
}

const refused = {
  emoji: "much better 👍",
  "a lone surrogate": "half \uD83D",
  Hangul: "김철수",
  Thai: "สมชาย",
  "a tower of accents": `Z${"\u0316".repeat(50)}`,
  "a private character": "\uE123",
} as const;

for (const [name, text] of Object.entries(refused)) {
  test(`${name}: refused with the reason before sending`, async () => {
    const issued = await issueLetter(letterWith(text));
    expect(issued).toMatchObject({ ok: false, code: "letter.unprintable" });
    expect(issued.ok ? "" : issued.message).toMatch(/print/);
    expect(await previewLetter(letterWith(text))).toMatchObject({ ok: false, code: "letter.unprintable" });
  });
}

test("the engine itself refuses a glyph that no font has, should one get past the list", async () => {
  const model = plain();
  const letter = { ...model, headline: { ...model.headline, question: "👍" } };
  await expect(renderPdf(letter)).rejects.toMatchObject({
    reason: "failed",
    detail: expect.stringContaining("could not be displayed"),
  });
});

test("what was changed so that it prints is told, with its place", async () => {
  const issued = await issueLetter(letterWith("Zoe\u0308"));
  expect(issued.ok && issued.value.changes).toContainEqual({
    where: "headline.question",
    what: "letters and their accents joined",
  });
});

test("the same letter has the same bytes, and the digest is of those bytes", async () => {
  const [first, second] = await Promise.all([issueLetter(plain()), issueLetter(plain())]);
  if (!first.ok || !second.ok) throw new Error("The letter was refused");
  expect(Buffer.compare(Buffer.from(first.value.pdf), Buffer.from(second.value.pdf))).toBe(0);
  expect(first.value.sha256).toBe(createHash("sha256").update(first.value.pdf).digest("hex"));
});

test("a word that is missing from the file is found", async () => {
  const model = plain();
  const pdf = await renderPdf(model);
  expect(await lostWords(model, pdf)).toEqual([]);
  const more = { ...model, headline: { ...model.headline, wants: `${model.headline.wants} Never` } };
  expect(await lostWords(more, pdf)).toEqual(["Never"]);
});

for (const [name, make] of Object.entries(everyLetter)) {
  test(`${name}: the sheet says all that the model says and nothing else`, async () => {
    const page = letterPage(make());
    const read = await readBack(await renderPage(page));
    expect(wordsMissing(page.texts, read)).toEqual([]);
    expect(wordsMissing([read], page.texts.join("\n"))).toEqual([]);
  });
}

test("a text that runs off the sheet counts as lost", async () => {
  const model = plain();
  const letter = { ...model, title: "W".repeat(300) };
  expect((await lostWords(letter, await renderPdf(letter))).length).toBeGreaterThan(0);
});

const printable = fc.string({
  unit: fc.constantFrom(..."abcXYZ 0123-.,;:()/éßŁøΩжمحדש王\n#$*_\\@<>`\"'"),
  maxLength: 400,
});

test("letters of any printable text are printed whole", async () => {
  const numRuns = Number(process.env.COXA_SOAK_RUNS ?? 40);
  test.setTimeout(30_000 + numRuns * 500);
  const whole = fc.asyncProperty(printable, async (text) => {
    const issued = await issueLetter(letterWith(text));
    expect(issued, JSON.stringify(text)).toMatchObject({ ok: true });
  });
  await fc.assert(whole, { numRuns, seed: 6 });
});
