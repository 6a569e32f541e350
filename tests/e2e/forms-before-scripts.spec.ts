import { askQuestion } from "@/lib/referrals";
import { draftedReferral, receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { holdScripts } from "../support/held-scripts";

test("a search and Enter before the page's scripts have come look for the patient, and keep what was typed", async ({
  signInAs,
  acting,
}) => {
  const { patient } = await receivedReferral(acting);
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto("/patients", { waitUntil: "commit" });
  const box = page.getByRole("searchbox", { name: "Find a patient" });
  await box.fill(patient.familyName);
  await box.press("Enter");
  await scripts.letAllCome();
  await expect(page).toHaveURL(`/patients/${patient.patientId}`);
});

test("a question answered before the page's scripts have come keeps what was chosen and typed, and sends all of it", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await receivedReferral(acting);
  await acting("physio", askQuestion, {
    referralId,
    fieldIds: ["rigors"],
    question: "",
  });
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(`/referrals/${referralId}`, { waitUntil: "commit" });
  const form = page.getByRole("form", { name: "Answer this question" });
  await form.getByRole("radio", { name: "No", exact: true }).check();
  await form.getByLabel("In words, if need be").fill("Asked on Tuesday");
  await expect(form.getByRole("button", { name: "Answer" })).toBeDisabled();
  await scripts.letAllCome();
  await expect(form.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await form.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByText(/Asked on Tuesday/)).toBeVisible();
  await expect(page).toHaveURL(`/referrals/${referralId}`);
});

test("a letter unticked before the page's scripts have come is not printed", async ({ signInAs, acting }) => {
  const { receiptNumber } = await receivedReferral(acting);
  const page = await signInAs("secretary");
  const scripts = await holdScripts(page);
  await page.goto("/print", { waitUntil: "commit" });
  const row = page.getByRole("checkbox", { name: new RegExp(receiptNumber) });
  await row.uncheck();
  await scripts.letAllCome();
  await expect(page.getByRole("button", { name: "Print into one archive" })).toBeEnabled();
  await expect(row).not.toBeChecked();
  const [chosen, all] = /(\d+) of (\d+) chosen/
    .exec((await page.getByText(/\d+ of \d+ chosen/).textContent()) ?? "")
    ?.slice(1) ?? ["", ""];
  expect(Number(chosen)).toBe(Math.min(Number(all), 500) - 1);
});

test("a file chosen before the page's scripts have come is added once", async ({ signInAs, acting }) => {
  const { referralId } = await draftedReferral(acting);
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(`/referrals/${referralId}`, { waitUntil: "commit" });
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/files")) sent++;
  });
  const files = page.getByRole("region", { name: "Files" });
  await files
    .getByLabel("Add a file")
    .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("hello") });
  await scripts.letAllCome();
  await expect(files.getByRole("alert")).toContainText("“letter.pdf” is not a PDF, JPEG or PNG");
  await expect(files.getByLabel("Add a file")).toHaveValue("");
  expect(sent).toBe(1);
});
