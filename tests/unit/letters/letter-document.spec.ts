import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { create } from "qrcode";
import { compareFile } from "@/app/verify/[code]/_components/compare-file";
import { readReferralDocument, referralDocument } from "@/lib/fhir";
import { webKey } from "@/lib/letter-seals/letter-key";
import { isSealedBy, sealOf } from "@/lib/letter-seals/seal";
import { issueLetterWithDocument, letterModelSchema } from "@/lib/letters";
import { letterPage } from "@/lib/letters/printable";
import { qrCodeOf } from "@/lib/letters/qr-code";
import { layOut, renderPdf } from "@/lib/letters/render-pdf";
import { carriedDocument } from "@/lib/letters/verify-text";
import { documentOf, verification, vignetteDocument } from "../fhir/document-sources";
import { objectsOf } from "./pdf-objects";

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function sentLetter(id = "V01", kind: Parameters<typeof vignetteDocument>[1] = "physiotherapy") {
  const source = vignetteDocument(id, kind);
  const issued = await issueLetterWithDocument(source.letter, (letter) =>
    referralDocument({ ...source, letter }),
  );
  if (!issued.ok) throw new Error(issued.message);
  return issued.value;
}

test("the file carries the document byte for byte, named, typed, dated and associated with the whole letter", async () => {
  const { pdf, document, model } = await sentLetter();
  expect(await carriedDocument(pdf)).toBe(document);
  const all = [...objectsOf(pdf).values()];
  const file = all.find((body) => body.includes("/Type /EmbeddedFile")) ?? "";
  expect(file).toContain("/Subtype /application#2Ffhir+json");
  const stamp = model.issuedAt.replace(/\D/g, "").slice(0, 14);
  expect(file).toMatch(new RegExp(`/ModDate \\(D:${stamp}`));
  const specification = all.find((body) => body.includes("/Type /Filespec")) ?? "";
  expect(specification).toContain("/AFRelationship /Alternative");
  expect(specification).toContain("/UF (referral.fhir.json)");
  const catalog = all.find((body) => body.includes("/Type /Catalog")) ?? "";
  expect(catalog).toMatch(/\/AF \[\s*\d+ 0 R\s*\]/);
  expect(catalog).toContain("/EmbeddedFiles");
  const xmp = Buffer.from(all.find((body) => body.includes("/Type /Metadata")) ?? "", "latin1").toString();
  expect(xmp).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
  expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

for (const id of ["V01", "V02", "V03", "V04", "V05", "V06"]) {
  test(`${id}: a letter whose file is read back and printed again is the same file`, async () => {
    for (const kind of ["physiotherapy", "occupational_therapy", "orthopaedics"] as const) {
      const { pdf } = await sentLetter(id, kind);
      const document = (await carriedDocument(pdf)) ?? "";
      const letter = letterModelSchema.parse(readReferralDocument(document).letter);
      expect(digestOf(await renderPdf(letter, document)), kind).toBe(digestOf(pdf));
    }
  });
}

test("the template with document and code holds for PDF/UA-1 too", async () => {
  const source = vignetteDocument("V06", "orthopaedics");
  const page = letterPage(source.letter, { document: referralDocument(source) });
  expect((await layOut(page, "ua-1")).length).toBeGreaterThan(10_000);
});

test("a short letter with its document stays under 60 KB", async () => {
  const source = documentOf({ laterality: "right", weight_bearing: "normal", ir_reduced: false });
  expect((await renderPdf(source.letter, referralDocument(source))).length).toBeLessThan(60_000);
});

test("the code and the address for checking stand in the letter, and the drawing says the address", async () => {
  const { model } = await sentLetter();
  const { data, texts } = letterPage(model);
  expect(texts).toContain(verification.address);
  expect(texts).toContain(verification.code);
  const address = `${verification.address}/${verification.code}`;
  const qr = qrCodeOf(address);
  expect(data).toMatchObject({ qr });
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const drawn = Array.from({ length: qr.size * qr.size }, () => 0);
  for (const [row, from, length] of qr.runs)
    drawn.fill(1, row * qr.size + from, row * qr.size + from + length);
  expect(drawn).toEqual([...modules.data]);
});

test("an answer that looks like a command to the engine reads no file: it is printed, and carried, as it is", async () => {
  const hostile = '#read("/etc/passwd") #include "/etc/hostname" #pdf.attach("/etc/passwd") #sys.inputs';
  const source = documentOf({ patient_goals: hostile });
  const issued = await issueLetterWithDocument(source.letter, (letter) =>
    referralDocument({ ...source, letter }),
  );
  if (!issued.ok) throw new Error(issued.message);
  const text = Buffer.from(issued.value.pdf).toString("latin1");
  expect(text).not.toContain("root:x:");
  const document = (await carriedDocument(issued.value.pdf)) ?? "";
  expect(document).not.toContain("root:x:");
  expect(readReferralDocument(document).answers.patient_goals).toBe(hostile);
});

test("one changed byte anywhere in the file, and neither digest nor signature hold", async () => {
  process.env.COXA_LETTER_KEY = randomBytes(32).toString("base64url");
  const { pdf, sha256 } = await sentLetter();
  const { publicKey, ...seal } = sealOf(sha256);
  expect(isSealedBy(seal, publicKey)).toBe(true);
  const changes = Number(process.env.COXA_SOAK_RUNS ?? 1000);
  for (let change = 0; change < Math.min(changes, pdf.length); change += 1) {
    const spoilt = Uint8Array.from(pdf);
    const at = Math.floor((change / changes) * pdf.length);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (change % 8));
    const digest = digestOf(spoilt);
    expect(digest).not.toBe(sha256);
    expect(isSealedBy({ ...seal, sha256: digest }, publicKey)).toBe(false);
  }
});

test("the page that compares a file in the browser finds each of 1,000 changed bytes, and a signature of another key", async () => {
  process.env.COXA_LETTER_KEY = randomBytes(32).toString("base64url");
  const { pdf, sha256 } = await sentLetter();
  const { publicKey, ...seal } = sealOf(sha256);
  const sealed = { ...seal, key: webKey({ id: seal.keyId, publicKey }) };
  expect(await compareFile(Uint8Array.from(pdf).buffer, sealed)).toBe("same");
  for (let change = 0; change < 1000; change += 1) {
    const spoilt = Uint8Array.from(pdf);
    const at = Math.floor((change / 1000) * pdf.length);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (change % 8));
    expect(await compareFile(spoilt.buffer, sealed), `byte ${at}`).toBe("other");
    // Whoever changes the file and the digest with it lacks the signature.
    const forged = { ...sealed, sha256: digestOf(spoilt) };
    expect(await compareFile(spoilt.buffer, forged), `byte ${at}`).toBe("forged");
  }
});

test("a signature is of one digest by one key", async () => {
  process.env.COXA_LETTER_KEY = randomBytes(32).toString("base64url");
  const digest = digestOf(Buffer.from("one letter"));
  const first = sealOf(digest);
  process.env.COXA_LETTER_KEY = `${randomBytes(32).toString("base64url")},${process.env.COXA_LETTER_KEY}`;
  const second = sealOf(digest);
  expect(second.keyId).not.toBe(first.keyId);
  expect(isSealedBy(first, first.publicKey)).toBe(true);
  expect(isSealedBy(second, second.publicKey)).toBe(true);
  expect(isSealedBy(first, second.publicKey)).toBe(false);
  process.env.COXA_LETTER_KEY = "too short";
  expect(() => sealOf(digest)).toThrow("COXA_LETTER_KEY");
});
