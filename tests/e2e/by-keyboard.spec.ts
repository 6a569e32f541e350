import type { Page } from "@playwright/test";
import { demoPassword } from "@/db/demo/sign-ins";
import { newFamilyName, newNhsNumber } from "../support/builders/patient";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

/** Presses Tab until a control with that name has the focus: what cannot be reached so, nobody reaches by keyboard. */
async function tabTo(page: Page, role: "textbox" | "button" | "radio" | "link", name: RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).and(page.locator(":focus"));
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if ((await wanted.count()) > 0) return;
  }
  throw new Error(`Tab never came to ${role} ${name}`);
}

test("signing in, by keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByLabel("E-mail address")).toBeVisible();
  await tabTo(page, "textbox", /^E-mail address/);
  await page.keyboard.type("gp@coxa.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
});

test("registering a patient, by keyboard alone", async ({ signInAs }) => {
  const page = await signInAs("gp");
  const familyName = newFamilyName();
  await page.goto("/patients/register");
  await expect(page.getByRole("textbox", { name: "NHS number" })).toBeVisible();
  for (const [name, typed] of [
    [/^NHS number/, newNhsNumber()],
    [/^Family name/, familyName],
    [/^Given names/, "Gwen"],
    [/^Day/, "14"],
    [/^Month/, "7"],
    [/^Year/, "1950"],
  ] as const) {
    await tabTo(page, "textbox", name);
    await page.keyboard.type(typed);
  }
  await tabTo(page, "radio", /^Female/);
  await page.keyboard.press("Space");
  await tabTo(page, "textbox", /^Address/);
  await page.keyboard.type("12 Quarry Lane");
  await tabTo(page, "textbox", /^Postcode/);
  await page.keyboard.type("TB1 2QA");
  await tabTo(page, "button", /^Register/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("region", { name: "Patient", exact: true })).toContainText(
    familyName.toUpperCase(),
  );
});

for (const { what, key, heading } of [
  { what: "accepting", key: "a", heading: "Accept this referral" },
  { what: "returning", key: "r", heading: "Return this referral" },
  { what: "asking", key: "q", heading: "Ask the referrer" },
] as const) {
  test(`${what} a referral opens by one key, with the focus where one goes on, and Escape leaves it`, async ({
    signInAs,
    acting,
  }) => {
    const { referralId } = await receivedReferral(acting);
    const page = await signInAs("physio");
    await page.goto(`/referrals/${referralId}`);
    await expect(page.getByRole("button", { name: /^Accept/ })).toBeVisible();
    const dialog = page.getByRole("dialog", { name: heading });
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(dialog.locator(":is(input, select, textarea, button):focus")).toHaveCount(1);
    await expect(dialog.getByRole("button", { name: "Close" })).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });
}
