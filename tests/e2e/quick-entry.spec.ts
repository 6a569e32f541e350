import { consultationOf } from "../support/builders/referral";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";

test("a line becomes chips: corrected in place, dropped, a change wanted by itself, and what is left stays as text", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}`);
  const line = page.getByLabel("Quick entry");
  const chip = (name: RegExp) => page.getByRole("list", { name: "Understood" }).getByRole("button", { name });
  const side = page.getByRole("radiogroup", { name: "Side", exact: true });
  await expect(line).toBeVisible();
  await page.keyboard.press("q");
  await page.keyboard.type("L groin BMI 31 antalgic no trauma, fever");

  await test.step("what is not understood is named with the reason, and the page is accessible", async () => {
    await expect(page.getByText("after a “no”: is this denied too?")).toBeVisible();
    await expectAccessible(page);
  });
  await test.step("arrows lead to a chip, Enter corrects it with its own control, Delete drops one", async () => {
    await page.keyboard.press("ArrowDown");
    await expect(chip(/^Side: Left now Right/)).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(chip(/^BMI: 31/)).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("32");
    await page.keyboard.press("Enter");
    await expect(chip(/^BMI: 32/)).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Delete");
    await expect(chip(/^Gait/)).toHaveCount(0);
  });
  await test.step("Enter records what changes nothing; the other side waits to be wanted", async () => {
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("checkbox", { name: "Groin", exact: true }).first()).toBeChecked();
    await expect(side.getByRole("radio", { name: "Right" })).toBeChecked();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(chip(/^Side: Left now Right, will change/)).toBeVisible();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(side.getByRole("radio", { name: "Left" })).toBeChecked();
  });
  await test.step("what was not understood is kept, and not read again without its line", async () => {
    await expect(line).toHaveValue("");
    await expect(page.getByText("Not recorded:")).toContainText("fever");
    await page.getByRole("button", { name: "Back to the line" }).click();
    await expect(line).toHaveValue("L groin BMI 31 antalgic no trauma, fever");
  });
});
