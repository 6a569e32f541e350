import { createHash } from "node:crypto";
import { draftedReferral, receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("either side downloads the same letter, byte for byte, and nothing keeps a copy", async ({
  signInAs,
  acting,
}) => {
  const { referralId, receiptNumber, patient } = await receivedReferral(acting);
  const letters = await Promise.all(
    ["gp", "physio"].map(async (name) => {
      const page = await signInAs(name);
      const answer = await page.request.get(`/referrals/${referralId}/letter`);
      expect(answer.status()).toBe(200);
      return { bytes: await answer.body(), headers: answer.headers() };
    }),
  );
  for (const { bytes, headers } of letters) {
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(headers["content-type"]).toBe("application/pdf");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["content-disposition"]).toBe(`inline; filename="referral-${receiptNumber}-v1.pdf"`);
    expect(headers["content-disposition"]).not.toContain(patient.familyName);
  }
  expect(new Set(letters.map(({ bytes }) => digest(bytes))).size).toBe(1);
});

test("the button saves the letter under a name that says nothing about the patient", async ({
  signInAs,
  acting,
}) => {
  const { referralId, receiptNumber } = await receivedReferral(acting);
  const page = await signInAs("gp");
  await page.goto(`/referrals/${referralId}`);
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the letter (PDF)" }).click();
  expect((await saving).suggestedFilename()).toBe(`referral-${receiptNumber}-v1.pdf`);
});

test("a draft’s letter is the practice’s own, and says that it is a draft", async ({ signInAs, acting }) => {
  const { referralId } = await draftedReferral(acting);
  const gp = await signInAs("gp");
  const answer = await gp.request.get(`/referrals/${referralId}/letter`);
  expect(answer.headers()["content-disposition"]).toContain("referral-draft.pdf");
  const physio = await signInAs("physio");
  expect((await physio.request.get(`/referrals/${referralId}/letter`)).status()).toBe(404);
});

test("nobody else gets a letter, signed in or out", async ({ signInAs, acting, request }) => {
  const { referralId } = await receivedReferral(acting);
  for (const name of ["gp.harbour", "physio.vale", "ot"]) {
    const page = await signInAs(name);
    const answer = await page.request.get(`/referrals/${referralId}/letter`);
    expect(answer.status(), name).toBe(404);
  }
  expect((await request.get(`/referrals/${referralId}/letter`)).status()).toBe(401);
});
