import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { option, question, saved } from "../support/pages/workspace";

const diagnosis = (page: Page) => page.getByRole("combobox", { name: "Working diagnosis" });
const isOpen = (page: Page) => diagnosis(page).evaluate((list) => list.matches(":open"));

/** The keys that lead to the diagnosis from anywhere. */
async function goToPlan(page: Page): Promise<void> {
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(diagnosis(page)).toBeFocused();
}

test("on a closed list no key writes an answer, and those of the workspace do what they do everywhere", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  await expect(page.getByLabel("Quick entry")).toBeVisible();
  await option(page, "Feeling feverish", "Yes").check();
  await saved(page);

  await test.step("letters, digits and the keys that move in a list choose nothing", async () => {
    await goToPlan(page);
    await expect(page.locator(".cx-prompt-keys")).toHaveText("Enter opens the list");
    for (const key of ["g", "l", "o", "N", "u", "1", "End", "PageDown", "ArrowRight", "Home"]) {
      await page.keyboard.press(key);
      await page.keyboard.press("Escape");
      await page.keyboard.press("k");
      await goToPlan(page);
      await expect(diagnosis(page)).toHaveValue("");
    }
  });
  await test.step("nor does a key after G, that of what changed", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await expect(diagnosis(page)).toBeFocused();
    await expect(diagnosis(page)).toHaveValue("");
  });
  for (const [away, back] of [
    ["j", "k"],
    ["ArrowDown", "ArrowUp"],
  ] as const) {
    await test.step(`${away} and ${back} move on and back`, async () => {
      await goToPlan(page);
      await page.keyboard.press(away);
      await expect(diagnosis(page)).not.toBeFocused();
      await page.keyboard.press(back);
      await expect(diagnosis(page)).toBeFocused();
      await page.keyboard.press(back);
      await expect(diagnosis(page)).not.toBeFocused();
      await expect(diagnosis(page)).toHaveValue("");
    });
  }
  await test.step("G leads to a tab, ? to the keys, Q to the quick entry, Ctrl-Z takes the last answer back", async () => {
    await goToPlan(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("opens a list");
    await page.keyboard.press("Escape");
    await goToPlan(page);
    await page.keyboard.press("q");
    await expect(page.getByLabel("Quick entry")).toBeFocused();
    await page.keyboard.press("Escape");
    await goToPlan(page);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(question(page, "Feeling feverish").getByRole("radio", { name: "Yes" })).not.toBeChecked();
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await expect(page.getByRole("tab", { name: /^Tests/ })).toBeFocused();
  });
  await expect(diagnosis(page)).toHaveValue("");
});

test("Enter, Space and Alt-Down open a list, in which letters and arrows choose; Escape closes it", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  await expect(page.getByLabel("Quick entry")).toBeVisible();
  await goToPlan(page);
  for (const key of ["Enter", "Space", "Alt+ArrowDown"]) {
    await page.keyboard.press(key);
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => isOpen(page)).toBe(false);
    await expect(diagnosis(page)).toBeFocused();
    await expect(diagnosis(page)).toHaveValue("");
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => isOpen(page)).toBe(true);
  await page.keyboard.type("gr");
  await page.keyboard.press("Enter");
  await expect.poll(() => isOpen(page)).toBe(false);
  await expect(diagnosis(page).locator("option:checked")).toHaveText(/^Gr/);
  await saved(page);
  await page.keyboard.press("k");
  await expect(diagnosis(page)).not.toBeFocused();
});

test("the line at the foot names the key that leads out of the box in hand", async ({ openedDraft }) => {
  const { page } = await openedDraft("V01", { answers: {} });
  await expect(page.getByLabel("Quick entry")).toBeVisible();
  const keys = page.locator(".cx-prompt-keys");
  const worries = page.getByRole("textbox", { name: "What worries the patient" });
  await worries.focus();
  await expect(keys).toHaveText("Esc leaves the text");
  await page.keyboard.press("Escape");
  await expect(worries).not.toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator(".cx-checklist .cx-answer :focus")).toHaveCount(1);
  const bmi = page.getByRole("textbox", { name: "BMI", exact: true });
  await bmi.focus();
  await expect(keys).toHaveText("Enter on");
  await page.keyboard.press("Enter");
  await expect(bmi).not.toBeFocused();
});
