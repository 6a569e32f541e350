import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { issueLetter, previewLetter } from "@/lib/letters";
import { letterPage } from "@/lib/letters/printable";
import { renderPage, renderPdf } from "@/lib/letters/render-pdf";
import { lostWords, readBack } from "@/lib/letters/verify-text";
import { wordsMissing } from "@/lib/letters/words-missing";
import { everyLetter } from "./every-letter";
import { anyBreaking, anyPrintable, letterWith, plain, printedWhole } from "./nasty-letters";

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
  // The engine would draw the mark alone, and the file would say that the letter is there.
  "an Arabic letter with a Latin mark": "\u0645\u0301\u062F",
  "a Hebrew letter with a Latin mark": "\u05D0\u05BC\u0308",
  "a Chinese character with a Latin mark": "\u738B\u0301\u738B",
  "a Hebrew letter with an Arabic mark": "\u05D0\u064E",
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

test("a letter that takes over five seconds to lay out is ended and reported, and others are printed meanwhile and after", async () => {
  const model = plain();
  const text = "The quick brown fox jumps over it. ".repeat(1140);
  const endless = Array.from({ length: 600 }, (_, at) => ({
    id: `long-${at}`,
    heading: "Long",
    blocks: [{ kind: "paragraph" as const, lead: null, text: `${at} ${text}` }],
  }));
  const stuck = expect(renderPdf({ ...model, sections: endless })).rejects.toMatchObject({
    reason: "timeout",
  });
  expect((await renderPdf(model)).length).toBeGreaterThan(10_000);
  await stuck;
  const after = await Promise.all([renderPdf(model), renderPdf(model), renderPdf(model)]);
  expect(after.map((pdf) => Buffer.from(pdf).subarray(0, 5).toString())).toEqual(Array(3).fill("%PDF-"));
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

for (const [what, texts] of [
  ["any printable text", anyPrintable],
  ["long words full of soft hyphens, joiners, marks and places to break", anyBreaking],
] as const) {
  test(`letters of ${what} are printed whole`, async () => {
    const numRuns = Number(process.env.COXA_SOAK_RUNS ?? 40);
    test.setTimeout(30_000 + numRuns * 500);
    const whole = fc.asyncProperty(texts, async (text) => {
      const issued = await issueLetter(letterWith(text));
      expect(issued, JSON.stringify(text)).toMatchObject({ ok: true });
    });
    await fc.assert(whole, { numRuns, seed: 6 });
  });
}

for (const name of ["ADÉBÁYỌ̀, Ọlátúnjí", "Ẹ̀BÙN, Ǹkan", "Q́UILL, J́", "YŲ́, Ė̃lė"]) {
  test(`${name}: a name whose marks no single letter has is printed whole`, async () => {
    const model = plain();
    const letter = { ...model, patient: { ...model.patient, name } };
    expect(await issueLetter(letter)).toMatchObject({ ok: true });
  });
}
