import { clinicDay } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { makePromise } from "@/lib/promises";
import { registeredPatient } from "../support/builders/patient";
import { expect, test } from "../support/fixtures";
import { signInByForm } from "../support/pages/sign-in";

test("a promise noted on the patient's page is asked about on signing out: kept, handed over or explained", async ({
  browser,
  acting,
}) => {
  const { patientId } = await registeredPatient(acting);
  const today = clinicDay(new Date());
  await acting("gp2", makePromise, {
    promiseId: newId(),
    patientId,
    kind: "safety_net",
    what: "Check the fever has gone",
    dueOn: today,
  });
  // A session of its own: it ends here.
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in");
  await signInByForm(page, "gp2");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.goto(`/patients/${patientId}`);
  await test.step("noted with its day", async () => {
    await page.getByRole("button", { name: "Note a promise" }).click();
    await page.getByLabel("In your words").fill("Ring about the X-ray");
    await page.getByLabel("By", { exact: true }).fill(today);
    await page.getByRole("button", { name: "Note it" }).click();
    await expect(page.getByText(`Noted for ${today}`)).toBeVisible();
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Before you go" })).toBeVisible();
  await test.step("one is kept", async () => {
    const ring = page.getByRole("listitem").filter({ hasText: "Ring about the X-ray" });
    await ring.getByLabel(/How it was kept/).fill("Rang at 17:10, all well");
    await ring.getByRole("button", { name: "Done" }).click();
    await expect(ring).toHaveCount(0);
  });
  await test.step("one is handed over by name", async () => {
    const check = page.getByRole("listitem").filter({ hasText: "Check the fever has gone" });
    await check.getByLabel("Hand over to").selectOption({ label: "Dr Amara Okafor" });
    await check.getByRole("button", { name: "Hand over" }).click();
    await expect(check).toHaveCount(0);
  });
  await page
    .getByRole("region", { name: "Sign out" })
    .getByRole("button", { name: /^Sign out/ })
    .click();
  await expect(page).toHaveURL(/\/sign-in/);
});
