import { createServer } from "node:net";
import sharp from "sharp";
import {
  attachFile,
  downloadAttachment,
  removeAttachment,
  sendReferral,
  viewReferral,
} from "@/lib/referrals";
import { expect, test } from "../../support/acting";
import { aDraft } from "../../support/refer";

const pdf = aPdf();

/** One empty page, and what its catalogue holds besides. */
function aPdf(more = ""): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);
}

/** What clamd answers to INSTREAM, and what it was sent. */
async function clamd(answer: string) {
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on("data", (chunk) => {
      heard.push(chunk);
      if (Buffer.concat(heard).subarray(-4).equals(Buffer.alloc(4))) socket.end(`stream: ${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("clamd does not listen");
  return { at: `127.0.0.1:${address.port}`, heard: () => Buffer.concat(heard), stop: () => server.close() };
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 10, channels: 3, background: "#808080" } })
    .withExif({ IFD0: { Artist: "Somebody with a phone", Copyright: "51.5, -0.1" } })
    .jpeg()
    .toBuffer();
}

test("a picture is stored without what the camera wrote into it, and both sides get the same bytes", async ({
  coxa,
}) => {
  const referralId = await aDraft(coxa);
  const content = new Uint8Array(await picture());
  expect(Buffer.from(content).includes("Somebody")).toBe(true);
  const attached = await coxa.as("gp", attachFile, { referralId, fileName: "hip.jpg", content });
  expect(attached).toMatchObject({ ok: true, value: { scan: "not_scanned" } });
  const attachmentId = attached.ok ? attached.value.attachmentId : "";
  expect(await coxa.as("physio", downloadAttachment, { referralId, attachmentId })).toMatchObject({
    ok: false,
  });
  await coxa.as("gp", sendReferral, { referralId });
  const [ours, theirs] = await Promise.all(
    ["gp", "physio"].map((who) => coxa.as(who, downloadAttachment, { referralId, attachmentId })),
  );
  expect(ours).toMatchObject({ ok: true, value: { kind: "jpeg" } });
  expect(ours).toEqual(theirs);
  expect(ours?.ok && Buffer.from(ours.value.content).includes("Somebody")).toBe(false);
});

const refused = [
  ["a text that calls itself a PDF", "letter.pdf", new TextEncoder().encode("hello")],
  ["an SVG", "image.svg", new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["a broken JPEG", "broken.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2, 3])],
  ["a PDF that is none after its first bytes", "stub.pdf", new TextEncoder().encode("%PDF-1.7\n1 0 obj\n")],
  ["a PDF that runs a script", "script.pdf", aPdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")],
  ["nothing", "empty.pdf", new Uint8Array()],
  ["more than 10 MB", "large.pdf", new Uint8Array(10 * 1024 * 1024 + 1)],
] as const;

for (const [what, fileName, content] of refused) {
  test(`${what} is refused by name`, async ({ coxa }) => {
    const referralId = await aDraft(coxa);
    expect(await coxa.as("gp", attachFile, { referralId, fileName, content })).toMatchObject({
      ok: false,
      code: "attachment.refused",
      message: expect.stringContaining(fileName),
    });
  });
}

test("a file in quarantine blocks sending and is named, until it is removed", async ({ coxa }) => {
  const referralId = await aDraft(coxa);
  process.env.COXA_CLAMD = "127.0.0.1:1";
  const attached = await coxa.as("gp", attachFile, { referralId, fileName: "report.pdf", content: pdf });
  delete process.env.COXA_CLAMD;
  expect(attached).toMatchObject({ ok: true, value: { scan: "quarantined" } });
  expect(await coxa.as("gp", sendReferral, { referralId })).toMatchObject({
    code: "referral.blocked",
    message: expect.stringContaining("report.pdf"),
  });
  const attachmentId = attached.ok ? attached.value.attachmentId : "";
  await coxa.as("gp", removeAttachment, { referralId, attachmentId });
  expect(await coxa.as("gp", sendReferral, { referralId })).toMatchObject({ ok: true });
  expect(await coxa.as("physio", viewReferral, { referralId })).toMatchObject({
    ok: true,
    value: { attachments: [] },
  });
});

test("a scanner is sent the whole file; what it finds is kept back from everybody, what it passes goes", async ({
  coxa,
}) => {
  const referralId = await aDraft(coxa);
  for (const [answer, scan] of [
    ["OK", "clean"],
    ["Eicar-Test-Signature FOUND", "quarantined"],
  ] as const) {
    const scanner = await clamd(answer);
    process.env.COXA_CLAMD = scanner.at;
    const attached = await coxa.as("gp", attachFile, { referralId, fileName: `${scan}.pdf`, content: pdf });
    delete process.env.COXA_CLAMD;
    scanner.stop();
    expect(attached).toMatchObject({ ok: true, value: { scan } });
    const length = Buffer.alloc(4);
    length.writeUInt32BE(pdf.length);
    expect(scanner.heard()).toEqual(
      Buffer.concat([Buffer.from("zINSTREAM\0"), length, pdf, Buffer.alloc(4)]),
    );
    const attachmentId = attached.ok ? attached.value.attachmentId : "";
    const got = await coxa.as("gp", downloadAttachment, { referralId, attachmentId });
    expect(got.ok).toBe(scan === "clean");
  }
  expect(await coxa.as("gp", viewReferral, { referralId })).toMatchObject({
    value: { blockers: [expect.stringContaining("quarantined.pdf")] },
  });
});
