import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { type LetterModel, patientLeaflet, referralLetter } from "@/lib/letters";
import { leafletPage } from "@/lib/letters/leaflet-model";
import type { Page } from "@/lib/letters/page";
import { letterPage } from "@/lib/letters/printable";
import { renderPage } from "@/lib/letters/render-pdf";
import { everyLetter } from "./every-letter";
import { leafletSource, referralSource } from "./letter-sources";
import { asPng, differencePng, dotsThatDiffer, fromPng, pictureOf } from "./page-pictures";

const drawing = { create: { width: 300, height: 100, channels: 3, background: "#005eb8" } } as const;

/** A letter as it is sent: with a logo, and a code to check it by. */
async function sealed(): Promise<LetterModel> {
  const model = referralLetter(referralSource("V01", "physiotherapy"));
  const png = (await sharp(drawing).png().toBuffer()).toString("base64");
  return {
    ...model,
    letterhead: { ...model.letterhead, logo: { png, widthMm: 48, heightMm: 16 } },
    verification: { code: "7K3M-9Q2T-XV4B", address: "https://coxa.example/verify" },
  };
}

/** A draft on headed paper from which the referrer left something out. */
function onHeadedPaper(): LetterModel {
  const source = referralSource("V01", "physiotherapy");
  const leftOut = [{ section: "examination_findings" as const, reason: "Sent with the last letter." }];
  const model = referralLetter({
    ...source,
    referral: { ...source.referral, leftOut },
    issue: { ...source.issue, draft: true },
  });
  return { ...model, letterhead: { ...model.letterhead, shown: false } };
}

const pages: Readonly<Record<string, () => Page | Promise<Page>>> = {
  ...Object.fromEntries(
    Object.entries(everyLetter).map(([name, make]) => [name, () => letterPage(make())] as const),
  ),
  "V01-leaflet": () => leafletPage(patientLeaflet(leafletSource("V01", false))),
  "V04-leaflet-in-large-print": () => leafletPage(patientLeaflet(leafletSource("V04", true))),
  "V01-physiotherapy-sealed": async () => letterPage(await sealed()),
  "V01-physiotherapy-draft-on-headed-paper": () => letterPage(onHeadedPaper()),
};

for (const [name, page] of Object.entries(pages)) {
  test(`${name}: every page looks as it did when it was looked at`, async () => {
    const kept = path.join("tests", "unit", "letters", "golden", "pages", `${name}.png`);
    const now = await pictureOf(await renderPage(await page()));
    // After a wanted change: COXA_WRITE_GOLDEN=1, then look at the pictures that changed.
    if (process.env.COXA_WRITE_GOLDEN) writeFileSync(kept, await asPng(now));
    expect(existsSync(kept), `${kept} is there to compare with`).toBe(true);
    const before = await fromPng(kept);
    const differing = dotsThatDiffer(before, now);
    const difference = test.info().outputPath("difference.png");
    if (differing > 0) writeFileSync(difference, await differencePng(before, now));
    expect(differing, `what differs is drawn in ${difference}`).toBe(0);
  });
}
