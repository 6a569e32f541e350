import type { Locator, Page } from "@playwright/test";
import { draftLike } from "../support/builders/consultation";
import { expect, test } from "../support/fixtures";
import { option } from "../support/pages/workspace";

async function boxOf(part: Locator) {
  const box = await part.boundingBox({ timeout: 1000 });
  if (!box) throw new Error(`${part} is not on the screen`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** A line of answers, whose undoing says much. */
async function enterLine(page: Page): Promise<void> {
  await page
    .getByLabel("Quick entry")
    .fill("R groin 9/12 EMS 15 WB ok IR 10 FADIR+ no trauma, no fever, no wt loss");
  await page.keyboard.press("Enter");
  await expect(option(page, "Feeling feverish", "No")).toBeChecked();
  await page.keyboard.press("Tab");
}

/** One answer, in a draft that holds so many that its note is long. */
async function answerOne(page: Page): Promise<void> {
  await page.keyboard.press("j");
  await page.keyboard.press("3");
}

test("on a narrow screen the panel opens at its top, and closing it leads back to where one was", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(draft.path);
  const far = page.locator("#weight_bearing-row");
  await far.scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "What it means" }).click();
  await expect(page.getByRole("tab", { name: "Safety" })).toBeInViewport();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(far).toBeInViewport();
});

for (const { width, holds, record } of [
  { width: 1440, holds: { answers: {} }, record: enterLine },
  { width: 390, holds: {}, record: answerOne },
]) {
  test(`at ${width} pixels what was just undone lies over no end of the note or of the panel once one has scrolled there`, async ({
    signInAs,
    acting,
  }) => {
    const draft = await draftLike(acting, "V01", holds);
    const page = await signInAs("gp");
    await page.setViewportSize({ width, height: 700 });
    await page.goto(draft.path);
    await expect(page.getByLabel("Quick entry")).toBeVisible();
    await record(page);
    await page.keyboard.press("g");
    await page.keyboard.press("n");
    await page.keyboard.press("ControlOrMeta+z");
    const toast = page.locator(".cx-toast");
    await expect(toast).toContainText("Undone");
    const lastLine = page.locator(".cx-note p").last();
    const complete = page.getByRole("button", { name: "Complete the consultation…" });
    // The note is drawn a moment after its answers, and may take a line away under the one that scrolls.
    await expect(async () => {
      await lastLine.scrollIntoViewIfNeeded({ timeout: 1000 });
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const word = await boxOf(toast);
      for (const part of [lastLine, complete]) {
        const { x, y, right, bottom } = await boxOf(part);
        const isClear = right <= word.x || x >= word.right || bottom <= word.y || y >= word.bottom;
        expect(isClear, `${part} is clear of what was said`).toBe(true);
      }
    }).toPass({ timeout: 20_000 });
    // A press that something else would take fails here.
    await complete.click({ trial: true });
  });
}
