import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { referralDocument } from "@/lib/fhir";
import { renderPdf } from "@/lib/letters/render-pdf";
import { vignetteDocument } from "../fhir/document-sources";
import { everyLetter } from "./every-letter";

const kept = path.join("tests", "unit", "letters", "golden", "digests.json");
const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The digest of one letter of each kind, and of one that carries its document. */
async function digests(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const make of Object.values(everyLetter)) {
    const model = make();
    found[model.kind] ??= digestOf(await renderPdf(model));
  }
  const source = vignetteDocument("V01", "physiotherapy");
  found.with_document = digestOf(await renderPdf(source.letter, referralDocument(source)));
  return found;
}

test("the same letter has the same bytes on another machine: each kind has the digest that was kept", async () => {
  const found = await digests();
  // After a wanted change of letter, font or engine: COXA_WRITE_GOLDEN=1. Letters that were sent keep their bytes.
  if (process.env.COXA_WRITE_GOLDEN) writeFileSync(kept, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(kept, "utf8"))));
});

test("neither time zone nor language of the machine changes a byte", () => {
  const script = `
    import { renderPdf } from "@/lib/letters/render-pdf";
    import { createHash } from "node:crypto";
    import { everyLetter } from "./tests/unit/letters/every-letter";
    const pdf = await renderPdf(everyLetter["V01-physiotherapy"]());
    process.stdout.write(createHash("sha256").update(pdf).digest("hex"));
    process.exit(0);`;
  const digestIn = (surroundings: Record<string, string>) =>
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
      env: { ...process.env, ...surroundings },
      encoding: "utf8",
    });
  const here = digestIn({ TZ: "Europe/London", LANG: "en_GB.UTF-8" });
  expect(here).toMatch(/^[0-9a-f]{64}$/);
  expect(digestIn({ TZ: "Pacific/Kiritimati", LANG: "ar_EG.UTF-8", LC_ALL: "tr_TR.UTF-8" })).toBe(here);
});
