import type { Page } from "@playwright/test";
import { saveAnswers } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";
import { signInByForm } from "../support/pages/sign-in";
import { answer, answersAddress } from "../support/pages/workspace";

const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** The same state in light, dark and forced colours. */
async function expectAccessibleInEveryLook(page: Page, within?: string): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia({ ...look, reducedMotion: "reduce" });
    await expectAccessible(page, within);
  }
}

test.slow();

test("the workspace is accessible without a connection, with a wrong answer and in a clash, in every look", async ({
  openedDraft,
  acting,
}) => {
  const { page, draft } = await openedDraft("V01");
  await expectAccessibleInEveryLook(page, ".cx-bar");
  await test.step("without a connection", async () => {
    await page.route(answersAddress, (route) => route.abort());
    await answer(page, "Rigors or sweats", "No");
    await expect(page.getByRole("status").filter({ hasText: "Not saved" }).first()).toBeVisible();
    await expectAccessibleInEveryLook(page, ".cx-bar");
    await page.unroute(answersAddress);
  });
  await test.step("with an answer that cannot be", async () => {
    await page.getByLabel("Temperature", { exact: true }).fill("93");
    await page.getByLabel("Temperature", { exact: true }).press("Tab");
    await expectAccessibleInEveryLook(page, "#temp_c-row");
  });
  await test.step("in a clash", async () => {
    await acting("gp2", saveAnswers, {
      consultationId: draft.consultationId,
      patientId: draft.patientId,
      editorId: newId(),
      baseRevision: 99,
      changes: [{ fieldId: "bone_pain_unexplained", value: true }],
    });
    await answer(page, "Persistent bone pain with no explanation", "No");
    await expect(page.getByRole("alert").filter({ hasText: "while you did" })).toBeVisible();
    await expectAccessibleInEveryLook(page, ".cx-conflict");
  });
});

test("a form that was refused is accessible, in every look", async ({ signInAs }) => {
  const page = await signInAs("gp");
  await page.goto("/patients/register");
  await page.getByRole("button", { name: /^Register/ }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectAccessibleInEveryLook(page);
});

test("a locked page is accessible, in every look and on a narrow screen", async ({ page }) => {
  // Before there is a page: one that is there already may see its time jump, and lock itself.
  await page.clock.install();
  await page.goto("/sign-in");
  await signInByForm(page, "ot");
  await expect(page).toHaveURL("/referrals/received");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const warning = page.getByRole("alert").filter({ hasText: "locks in less than a minute" });
  await expect(async () => {
    await page.clock.fastForward(14 * 60_000 + 5000);
    // Twice without need would lock the page at once.
    await expect(warning).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessibleInEveryLook(page, ".cx-idle");
  await page.clock.fastForward(60_000);
  await expect(page.getByRole("dialog", { name: "Locked" })).toBeVisible();
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessibleInEveryLook(page, "dialog[open]");
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
});

test("pages without anything in them are accessible, in every look", async ({ signInAs }) => {
  const page = await signInAs("ortho.westcliff");
  await page.goto("/referrals/received");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessibleInEveryLook(page);
});
