import { consultationOf } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { onSomePage } from "../support/pages-of-a-list";

test("advice is asked for without referring, answered, and turned into a referral without retyping", async ({
  signInAs,
  acting,
}) => {
  const { consultationId, patient } = await consultationOf(acting);
  const question = "Would loading help before an X-ray is back?";
  const [gp, physio] = [await signInAs("gp"), await signInAs("physio")];
  await test.step("the GP asks from the consultation", async () => {
    await gp.goto(`/consultations/${consultationId}/advice`);
    await gp
      .getByLabel("Service", { exact: true })
      .selectOption({ label: "Northmoor MSK Physiotherapy, Northmoor Community Health" });
    await gp.getByRole("textbox", { name: "Question" }).fill(question);
    await gp.getByRole("button", { name: "Ask for advice" }).click();
    await expect(gp.getByText("The service replies")).toBeVisible();
  });
  await test.step("it stands in the service's inbox as advice, without name or number, and is answered there", async () => {
    await physio.goto("/referrals/received");
    await physio
      .getByRole("link", { name: /^Advice/ })
      .last()
      .click();
    await expect(physio).toHaveURL("/advice");
    const row = physio.getByRole("row", { name: new RegExp(question.replace("?", "\\?")) });
    await onSomePage(physio.getByRole("main"), row);
    await row.getByRole("link").click();
    await expect(physio).toHaveURL(/\/advice\/[0-9a-f-]{36}/);
    await expect(physio.getByText(question)).toBeVisible();
    await expect(physio.getByText(new RegExp(patient.familyName, "i"))).toHaveCount(0);
    await physio.getByRole("textbox", { name: "Advice" }).fill("Yes: start loading now.");
    await physio.getByRole("button", { name: "Send the advice" }).click();
  });
  await test.step("the GP sees the reply without reload", async () => {
    await expect(gp.getByText("Yes: start loading now.")).toBeVisible();
    await expect(gp.getByText(/Priya Nair, Physiotherapist, HCPC PH900007/)).toBeVisible();
    await expect(gp.getByText("The practice reads the advice")).toBeVisible();
  });
  await test.step("one press makes the draft, with question and thread", async () => {
    await gp.getByRole("button", { name: "Turn into a referral" }).click();
    await expect(gp).toHaveURL(new RegExp(`${consultationId}/refer\\?draft=`));
    await expect(gp.getByLabel("The question")).toHaveValue(question);
    await expect(physio.getByText("Turned into a referral")).toBeVisible();
  });
});
