import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { adviceLetter, type LetterModel, referralLetter } from "@/lib/letters";
import { letterPage, printableOf } from "@/lib/letters/printable";
import { layOut, renderPage, renderPdf } from "@/lib/letters/render-pdf";
import { readBack } from "@/lib/letters/verify-text";
import { everyLetter } from "./every-letter";
import { adviceSource, referralSource } from "./letter-sources";
import { objectsOf } from "./pdf-objects";

/** The first of each kind; a referral with its many blocks among them. */
const oneOfEachKind = Object.fromEntries(
  Object.values(everyLetter)
    .toReversed()
    .map((make) => [make().kind, make]),
);

const bare = (text: string) => text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060]/g, "");

// Not checked here: veraPDF and PAC profiles, contrast, a screen reader, and the Matterhorn checks that need a person.
for (const [name, made] of Object.entries(oneOfEachKind)) {
  test(`${name}: the file is tagged, archivable and titled`, async () => {
    const model = made();
    const pdf = await renderPdf(model);
    const all = [...objectsOf(pdf).values()];
    const catalog = all.find((body) => body.includes("/Type /Catalog")) ?? "";
    expect(catalog).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(catalog).toContain("/Lang (en-GB)");
    expect(catalog).toContain("/DisplayDocTitle true");
    expect(catalog).toMatch(/\/OutputIntents/);
    expect(all.some((body) => body.includes("/Type /OutputIntent") && body.includes("/S /GTS_PDFA1"))).toBe(
      true,
    );
    const xmp = Buffer.from(all.find((body) => body.includes("/Type /Metadata")) ?? "", "latin1").toString();
    expect(xmp).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/");
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${model.title}`);
    expect(xmp).not.toContain(model.patient.nhsNumber);
    expect(xmp).not.toContain(model.patient.name);
  });

  test(`${name}: fonts are mapped to characters, table heads have a scope, pictures have words`, async () => {
    const model = made();
    const all = [...objectsOf(await renderPdf(model)).values()];
    const fonts = all.filter((body) => body.includes("/Subtype /Type0"));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((body) => /\/ToUnicode \d+ 0 R/.test(body))).toBe(true);
    const descriptors = all.filter((body) => body.includes("/Type /FontDescriptor"));
    expect(descriptors).toHaveLength(fonts.length);
    expect(descriptors.every((body) => /\/FontFile[23] \d+ 0 R/.test(body))).toBe(true);
    const heads = all.filter((body) => /\/S \/TH\b/.test(body));
    expect(heads.every((body) => body.includes("/Scope /Column"))).toBe(true);
    expect(all.filter((body) => /\/S \/H1\b/.test(body))).toHaveLength(1);
    const figures = all.filter((body) => /\/S \/Figure\b/.test(body));
    const maps = model.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "painMap"));
    expect(figures).toHaveLength(maps.length);
    expect(figures.every((body) => body.includes("/Alt (A body drawn from the front"))).toBe(true);
  });

  test(`${name}: another reader opens it and finds its outline and tags`, async () => {
    const model = made();
    const loading = getDocument({ data: new Uint8Array(await renderPdf(model)), verbosity: 0 });
    const document = await loading.promise;
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: expect.stringContaining(model.title), Language: "en-GB" });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = await document.getOutline();
    const titles = [...outline, ...outline.flatMap(({ items }) => items)].map(({ title }) => title);
    for (const { heading } of model.sections) {
      expect(titles).toContain(heading);
    }
    for (let page = 1; page <= document.numPages; page += 1) {
      expect((await (await document.getPage(page)).getStructTree())?.children.length).toBeGreaterThan(0);
    }
    await loading.destroy();
  });

  test(`${name}: what a reader extracts comes in the order of the letter`, async () => {
    const page = letterPage(made());
    const read = bare(await readBack(await renderPage(page)));
    let at = 0;
    for (const text of page.texts) {
      const start = bare(text).slice(0, 16);
      const found = read.indexOf(start, at);
      expect(found, `“${text.slice(0, 40)}” comes after what stands before it`).toBeGreaterThanOrEqual(0);
      at = found + start.length;
    }
  });

  test(`${name}: the template holds for PDF/UA-1 too`, async () => {
    expect((await layOut(letterPage(made()), "ua-1")).length).toBeGreaterThan(10_000);
  });
}

test("every page names the patient, the date of birth and the NHS number, and its number", async () => {
  const model = referralLetter(referralSource("V06", "physiotherapy"));
  const pages = await textOfPages(model);
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, text] of pages.entries()) {
    expect(text).toContain(model.patient.name);
    expect(text).toContain(`Born ${model.patient.born}`);
    expect(text).toContain(`NHS No. ${model.patient.nhsNumber}`);
    expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
  }
});

test("a section that goes on says so on the next page, and a page that begins with a heading does not", async () => {
  const model = referralLetter(referralSource("V06", "physiotherapy"));
  const headings = model.sections.map(({ heading }) => heading);
  const pages = await textOfPages(model);
  const first = (text: string) => headings.find((heading) => text.startsWith(heading)) ?? "";
  const runsOn = pages.map((text) => text.startsWith(`${first(text)} (continued)`));
  expect(runsOn).toEqual([false, true, true, false]);
  expect(pages.join("").match(/\(continued\)/g)).toHaveLength(2);
  // To a screen reader each heading stands once.
  expect(await readBack(await renderPdf(model))).not.toContain("(continued)");
});

test("no signature stands alone on a page", async () => {
  const model = referralLetter(referralSource("V06", "physiotherapy"));
  const last = (await textOfPages(model)).at(-1) ?? "";
  expect(bare(last).startsWith(bare(model.sections.at(-1)?.heading ?? "nothing"))).toBe(true);
  expect(last).toContain("Person completing");
});

test("no date is broken at the end of a line", async () => {
  for (const [name, made] of Object.entries(oneOfEachKind)) {
    const read = await readBack(await renderPdf(made()));
    expect(read, name).not.toMatch(/\b\d{2}-\s+[A-Z][a-z]{2}-\d{4}|-[A-Z][a-z]{2}-\s+\d{4}/);
  }
});

test("the foot of a letter that names nobody says so once", () => {
  const letter = adviceLetter(adviceSource("V01", "service"));
  expect(printableOf(letter).foot).toMatchObject({
    name: "Not named",
    identity: "Not shared with the service",
  });
});

/** All that stands on each page, heads and feet too. */
async function textOfPages(model: LetterModel): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(await renderPdf(model)), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  await loading.destroy();
  return pages;
}
