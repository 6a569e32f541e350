import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { patientLeaflet } from "@/lib/letters";
import { leafletPage } from "@/lib/letters/leaflet-model";
import { PdfParts } from "@/lib/letters/pdf-parts.mts";
import { letterPage } from "@/lib/letters/printable";
import { renderPage } from "@/lib/letters/render-pdf";
import { textOfSheets } from "@/lib/letters/sheet-text.mts";
import { cleanTexts } from "@/lib/letters/text";
import { readBack } from "@/lib/letters/verify-text";
import { wordsMissing } from "@/lib/letters/words-missing";
import { everyLetter } from "./every-letter";
import { leafletSource } from "./letter-sources";
import { anyPrintable, letterWith, plain, printedWhole } from "./nasty-letters";

const read = (pdf: Uint8Array) => textOfSheets(new PdfParts(pdf));

/** What our reader finds and the general one does not, or the other way round. */
async function disagreement(pdf: Uint8Array): Promise<string[]> {
  const ours = read(pdf).join("\n");
  const general = await readBack(pdf, "text");
  return [...wordsMissing([ours], general), ...wordsMissing([general], ours)];
}

const clean = (text: string) => cleanTexts(letterWith(text)).value;

for (const [name, make] of Object.entries(everyLetter)) {
  test(`${name}: our reader finds what a general reader of PDF finds`, async () => {
    expect(await disagreement(await renderPage(letterPage(make())))).toEqual([]);
  });
}

test("so it does in a leaflet", async () => {
  const leaflet = cleanTexts(patientLeaflet(leafletSource("V01", false))).value;
  expect(await disagreement(await renderPage(leafletPage(leaflet)))).toEqual([]);
});

// The general reader passes over what a file says in place of glyphs, which marks apart from their letter need.
const withLooseMarks = /\p{M}/u;
for (const [name, text] of Object.entries(printedWhole)) {
  if (withLooseMarks.test(text.normalize("NFC"))) continue;
  test(`${name}: both readers find the same`, async () => {
    expect(await disagreement(await renderPage(letterPage(clean(text))))).toEqual([]);
  });
}

test("both readers find the same in letters of any printable text", async () => {
  const numRuns = Number(process.env.COXA_SOAK_RUNS ?? 25);
  test.setTimeout(30_000 + numRuns * 1000);
  const same = fc.asyncProperty(anyPrintable, async (text) => {
    expect(await disagreement(await renderPage(letterPage(clean(text)))), JSON.stringify(text)).toEqual([]);
  });
  await fc.assert(same, { numRuns, seed: 6 });
});

test("what runs off the sheet and what is decoration are not read", async () => {
  const off = { ...plain(), title: "W".repeat(300) };
  const text = read(await renderPage(letterPage(off))).join("");
  expect(text.match(/W/g)?.length).toBeLessThan(300);
  expect(text).not.toContain("Page 1 of");
});

test("letters set close together are one word", async () => {
  const model = plain();
  const text = read(
    await renderPage(letterPage({ ...model, patient: { ...model.patient, name: "ZZYJTTZWUF, AVATAR" } })),
  );
  expect(text.join("\n")).toContain("ZZYJTTZWUF, AVATAR");
});

test("a word in several pieces is one, and a file that another program wrote is not read at all", async () => {
  const pdf = await renderPage(letterPage({ ...plain(), title: "Office affinity" }));
  expect(read(pdf).join("\n")).toContain("Office affinity");
  expect(() => read(new TextEncoder().encode("%PDF-1.4\nsomething\nstartxref\n9\n%%EOF\n"))).toThrow(
    /not built as/,
  );
});

test("what a file says in place of its glyphs is read once, and only where the glyphs can be seen", async () => {
  const text = read(await renderPage(letterPage(clean("ADÉBÁYỌ̀ Ẹ̀bùn q́")))).join("\n");
  expect(wordsMissing(letterPage(clean("ADÉBÁYỌ̀ Ẹ̀bùn q́")).texts, text)).toEqual([]);
  expect(text).not.toMatch(/q́q/);
  const off = { ...plain(), title: "Ẹ̀".repeat(300) };
  const seen = read(await renderPage(letterPage(off))).join("");
  expect(seen.normalize("NFD").match(/E\u0323/g)?.length).toBeLessThan(300);
});
