import { openReferral } from "@/lib/referrals";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("a patient opens the link from the practice, says when they were born and reads where the referral stands", async ({
  browser,
  signInAs,
  acting,
}) => {
  const referral = await receivedReferral(acting);
  await acting("physio", openReferral, { referralId: referral.referralId });
  const gp = await signInAs("gp");
  await gp.goto(`/referrals/${referral.referralId}`);
  await gp.getByRole("button", { name: "Patient’s link" }).click();
  const dialog = gp.getByRole("dialog", { name: "The patient’s link" });
  const address = (await dialog.getByText(/^http/).textContent()) ?? "";
  const patient = await (await browser.newContext()).newPage();
  await patient.goto(address);
  const born = async (day: string, month: string, year: string) => {
    await patient.getByLabel("Day").fill(day);
    await patient.getByLabel("Month").fill(month);
    await patient.getByLabel("Year").fill(year);
    await patient.getByRole("button", { name: "Show my referral" }).click();
  };
  await test.step("a day that does not exist is named and not counted, another one shows nothing", async () => {
    await born("31", "2", "1958");
    await expect(patient.getByText(/no such day/)).toBeVisible();
    await born("10", "3", "1958");
    await expect(patient.getByText(/is not right/)).toBeVisible();
    await expect(patient.getByText("Whom to ring")).toHaveCount(0);
  });
  await test.step("the right one shows the plain state and whom to ring, and nothing clinical", async () => {
    await born("9", "3", "1958");
    await expect(patient.getByText("The service has your referral and is reading it.")).toBeVisible();
    await expect(patient.getByText("Whom to ring")).toBeVisible();
    const shown = await patient.locator("main").textContent();
    for (const clinical of [referral.question, referral.expectation, referral.patientWishes, "red flag"]) {
      expect(shown?.toLowerCase()).not.toContain(clinical.toLowerCase());
    }
  });
  await patient.context().close();
});
