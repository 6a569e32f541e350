import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { issueLetter, referralLetter, withLetterhead } from "@/lib/letters";
import { readBack } from "@/lib/letters/verify-text";
import { drawLogo } from "@/lib/organisations/draw-logo";
import { referralSource } from "./letter-sources";
import { objectsOf } from "./pdf-objects";

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">${inside}</svg>`);
const mark = '<rect width="120" height="40" fill="#005eb8"/><circle cx="20" cy="20" r="12" fill="white"/>';

test("an SVG of plain shapes and a PNG are drawn anew, on white and no larger than their place", async () => {
  const photo = await sharp({ create: { width: 900, height: 300, channels: 4, background: "#0008" } })
    .withMetadata({ exif: { IFD0: { Copyright: "secret" } } })
    .png()
    .toBuffer();
  for (const upload of [svg(mark), photo]) {
    const logo = await drawLogo(upload);
    if (!logo) throw new Error("The logo was refused");
    expect(logo.widthMm).toBeLessThanOrEqual(60);
    expect(logo.heightMm).toBeLessThanOrEqual(16);
    const { hasAlpha, exif } = await sharp(Buffer.from(logo.png, "base64")).metadata();
    expect({ hasAlpha, exif }).toEqual({ hasAlpha: false, exif: undefined });
    expect(logo.png.length).toBeLessThan(24_000);
  }
});

const hostile = {
  "a script": "<script>alert(1)</script>",
  "an event": '<rect width="9" height="9" onload="alert(1)"/>',
  "a file of the machine": '<image href="file:///etc/passwd" width="9" height="9"/>',
  "an address": '<a href="https://example.org"><rect width="9" height="9"/></a>',
  "a foreign document": "<foreignObject><p>x</p></foreignObject>",
  "a style that loads": '<rect width="9" height="9" fill="url(https://example.org/x)"/>',
};
for (const [name, inside] of Object.entries(hostile)) {
  test(`an SVG with ${name} is refused`, async () => {
    expect(await drawLogo(svg(inside))).toBeUndefined();
  });
}

test("entities, other kinds of file and broken pictures are refused", async () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg("&a;")}`;
  for (const upload of [bomb, "GIF89a", "%PDF-1.7", "", "\u0089PNG\r\n\u001a\nbroken"]) {
    expect(await drawLogo(Buffer.from(upload, "latin1"))).toBeUndefined();
  }
});

test("the logo is in the letter with its name for a screen reader, and every word still prints", async () => {
  const logo = (await drawLogo(svg(mark))) ?? null;
  const model = withLetterhead(referralLetter(referralSource("V01", "physiotherapy")), {
    logo,
    omittedOn: [],
  });
  const issued = await issueLetter(model);
  if (!issued.ok) throw new Error(issued.message);
  const all = [...objectsOf(issued.value.pdf).values()];
  const figures = all.filter((body) => /\/S \/Figure\b/.test(body));
  expect(figures.some((body) => body.includes("Logo of Castle Street Surgery"))).toBe(true);
  expect(figures.every((body) => body.includes("/Alt"))).toBe(true);
});

test("on headed paper the letterhead is left off and its place stays free", async () => {
  const plain = referralLetter(referralSource("V01", "physiotherapy"));
  const model = withLetterhead(plain, { logo: null, omittedOn: ["referrals"] });
  const issued = await issueLetter(model);
  if (!issued.ok) throw new Error(issued.message);
  expect(await readBack(issued.value.pdf)).not.toContain("ODS code");
  const others = withLetterhead(plain, { logo: null, omittedOn: ["requests"] });
  expect(others.letterhead.shown).toBe(true);
});
