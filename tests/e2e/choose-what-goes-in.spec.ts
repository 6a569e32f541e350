import { consultationOf } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("a GP leaves out what the service needs only with a reason, and names a further reader", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}/refer?kind=physiotherapy`);
  await page.getByRole("radio", { name: "Northmoor MSK Physiotherapy" }).check();
  await expect(page.getByRole("button", { name: "Preview the letter" })).toBeEnabled();
  await page.getByLabel("The question").fill("Exercise programme, please?");
  await page.getByLabel("Why it goes without these answers").fill("Asked by phone; all denied");
  await page.getByRole("checkbox", { name: /The patient agrees/ }).check();
  await page.getByText("What goes into the letter").click();
  await page.getByRole("checkbox", { name: /^Function/ }).uncheck();
  await page.getByLabel("Name", { exact: true }).fill("Dr Ruth Vane");
  await page.getByRole("button", { name: "Add a copy" }).click();
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByText(/“Function” is left out of the letter/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Send to/ })).toBeDisabled();
  await page.getByRole("link", { name: "Edit the referral" }).click();
  await page.getByText("What goes into the letter").click();
  await page.getByLabel("Why “Function” is left out").fill("You saw her last week");
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByText("Copies: ", { exact: false })).toContainText("Dr Ruth Vane");
  await expect(page.getByRole("button", { name: /^Send to/ })).toBeEnabled();
});
