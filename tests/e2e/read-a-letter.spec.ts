import type { Page } from "@playwright/test";
import { readReferralDocument, referralDocument } from "@/lib/fhir";
import { issueLetterWithDocument, letterModelSchema } from "@/lib/letters";
import { renderPdf } from "@/lib/letters/render-pdf";
import { carriedDocument } from "@/lib/letters/verify-text";
import { viewReferral } from "@/lib/referrals";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { vignetteDocument } from "../unit/fhir/document-sources";

const drop = (page: Page, buffer: Buffer) =>
  page
    .getByLabel("The letter’s PDF")
    .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer });

test("a referral’s PDF dropped on Coxa is read back field for field, and compared with what was sent", async ({
  signInAs,
  acting,
}) => {
  const gp = await signInAs("gp");
  const { referralId, patient } = await receivedReferral(acting);
  const { letter } = await acting("gp", viewReferral, { referralId });
  const pdf = await (await gp.request.get(`/referrals/${referralId}/letter`)).body();
  const physio = await signInAs("physio");
  await physio.goto("/referrals/received");
  await physio.getByRole("link", { name: "Read a letter’s file" }).click();
  await drop(physio, pdf);
  await expect(
    physio.getByText("The file is as issued, its signature holds, and it is current."),
  ).toBeVisible();
  await expect(physio.getByText("All that the file says is as it was sent.")).toBeVisible();
  await expect(physio.getByRole("main")).toContainText(patient.familyName.toUpperCase());
  await expect(physio.getByRole("article", { name: letter.title })).toContainText(letter.headline.question);
  const answer = await physio.request.post("/letters/read/file", {
    multipart: { file: { name: "letter.pdf", mimeType: "application/pdf", buffer: pdf } },
  });
  const { value } = await answer.json();
  expect(value.letter).toEqual({ ...letter, letterhead: { ...letter.letterhead, logo: null } });
  const spoilt = Buffer.concat([pdf, Buffer.from("\n")]);
  await drop(physio, spoilt);
  await expect(physio.getByText(/at least one byte is different/)).toBeVisible();
  // Somebody who may not see the referral reads the file, and nothing of what is stored.
  const other = await signInAs("gp.harbour");
  await other.goto("/letters/read");
  await drop(other, pdf);
  await expect(other.getByText(/Not compared with a referral/)).toBeVisible();
  await expect(other.getByText(/its signature holds/)).toBeVisible();
});

test("a file that was changed says what it says otherwise, and a file without data is refused with the reason", async ({
  signInAs,
  acting,
}) => {
  const gp = await signInAs("gp");
  const { referralId } = await receivedReferral(acting);
  const pdf = await (await gp.request.get(`/referrals/${referralId}/letter`)).body();
  const sent = letterModelSchema.parse(readReferralDocument((await carriedDocument(pdf)) ?? "").letter);
  const forged = {
    ...sent,
    patient: { ...sent.patient, name: "OTHER, Person" },
    headline: { ...sent.headline, question: "Please replace the hip at once." },
    signature: { ...sent.signature, name: "Dr Nobody" },
  };
  const made = await issueLetterWithDocument(forged, (letter) =>
    referralDocument({ ...vignetteDocument("V01", "physiotherapy"), letter }),
  );
  if (!made.ok) throw new Error(made.message);
  await gp.goto("/letters/read");
  await drop(gp, Buffer.from(made.value.pdf));
  await expect(gp.getByText(/at least one byte is different/)).toBeVisible();
  await expect(gp.getByRole("deletion").filter({ hasText: sent.headline.question })).toBeVisible();
  await expect(
    gp.getByRole("insertion").filter({ hasText: "Please replace the hip at once." }),
  ).toBeVisible();
  // Nor is another name on an otherwise true letter passed over.
  await expect(gp.getByRole("deletion").filter({ hasText: sent.patient.name })).toBeVisible();
  await expect(gp.getByRole("insertion").filter({ hasText: "OTHER, Person" })).toBeVisible();
  await expect(gp.getByRole("insertion").filter({ hasText: "Dr Nobody" })).toBeVisible();
  await drop(gp, Buffer.from("no PDF at all"));
  await expect(gp.getByText("The file is no PDF that can be read.")).toBeVisible();
  await drop(gp, Buffer.from(await renderPdf(sent)));
  await expect(gp.getByText(/The PDF carries no data of a letter/)).toBeVisible();
});
