import { createHash, createPublicKey, type JsonWebKey, verify } from "node:crypto";
import type { Page } from "@playwright/test";
import { viewReferral, withdrawReferral } from "@/lib/referrals";
import { receivedReferral } from "../support/builders/referral";
import { type Acting, expect, test } from "../support/fixtures";

async function sentLetter(acting: Acting, page: Page) {
  const sent = await receivedReferral(acting);
  const { letter } = await acting("gp", viewReferral, { referralId: sent.referralId });
  const file = await page.request.get(`/referrals/${sent.referralId}/letter`);
  return { ...sent, code: letter.verification?.code ?? "", pdf: await file.body() };
}

const drop = (page: Page, buffer: Buffer) =>
  page
    .getByLabel("Compare a file with this letter")
    .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer });

test("anybody with the code sees who issued a letter and compares a file; one changed byte shows", async ({
  page,
  signInAs,
  acting,
}) => {
  const letter = await sentLetter(acting, await signInAs("gp"));
  await page.goto("/verify");
  await page
    .getByLabel("Code, from the end of the letter")
    .fill(letter.code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("This is the current letter.")).toBeVisible();
  await expect(page.getByText("Alder Lane Surgery")).toBeVisible();
  await expect(page.getByText(/^Holds, by key/)).toBeVisible();
  const shown = (await page.getByRole("main").textContent()) ?? "";
  for (const secret of [letter.patient.familyName, letter.patient.nhsNumber, "physio", "hip"]) {
    expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  await drop(page, letter.pdf);
  await expect(
    page.getByText("The file is this letter, byte for byte, and its signature holds."),
  ).toBeVisible();
  const spoilt = Buffer.from(letter.pdf);
  spoilt.writeUInt8(spoilt.readUInt8(5000) ^ 1, 5000);
  await drop(page, spoilt);
  await expect(page.getByText("The file is not this letter: at least one byte is different.")).toBeVisible();
  await acting("gp", withdrawReferral, { referralId: letter.referralId, note: "Better already" });
  await page.reload();
  await expect(page.getByText("The referral was withdrawn. Do not act on this letter.")).toBeVisible();
});

test("a file that was chosen before the page’s script had come is compared as well", async ({
  page,
  signInAs,
  acting,
}) => {
  const letter = await sentLetter(acting, await signInAs("gp"));
  const scripts = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(`/verify/${letter.code}`, { waitUntil: "commit" });
  await drop(page, letter.pdf);
  scripts.resolve();
  await expect(
    page.getByText("The file is this letter, byte for byte, and its signature holds."),
  ).toBeVisible();
});

test("whoever verifies without Coxa finds the key published, and the document is that of the file", async ({
  signInAs,
  acting,
  request,
}) => {
  const gp = await signInAs("gp");
  const letter = await sentLetter(acting, gp);
  const { keys } = await (await request.get("/api/letter-keys")).json();
  const html = await (await request.get(`/verify/${letter.code}`)).text();
  const signature = /"signature\\?":\\?"([\w-]{86})/.exec(html)?.[1] ?? "";
  const digest = createHash("sha256").update(letter.pdf).digest();
  const holds = keys.map((key: JsonWebKey) =>
    verify(null, digest, createPublicKey({ key, format: "jwk" }), Buffer.from(signature, "base64url")),
  );
  expect(holds).toContain(true);
  const answer = await gp.request.get(`/fhir/r4/referrals/${letter.referralId}/$document`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/fhir+json");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.json()).toMatchObject({ resourceType: "Bundle", type: "document" });
  for (const name of ["gp.harbour", "ot"]) {
    const other = await signInAs(name);
    expect((await other.request.get(`/fhir/r4/referrals/${letter.referralId}/$document`)).status()).toBe(404);
  }
  expect((await request.get(`/fhir/r4/referrals/${letter.referralId}/$document`)).status()).toBe(401);
});
