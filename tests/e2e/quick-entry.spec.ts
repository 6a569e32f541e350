import { consultationOf } from "../support/builders/referral";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";
import { option } from "../support/pages/workspace";

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

test("Ctrl-Z right after Enter takes back what the line recorded; once something is typed it is the box's own", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  const line = page.getByLabel("Quick entry");
  const groin = page.getByRole("checkbox", { name: "Groin", exact: true }).first();
  const right = option(page, "Side", "Right");
  await expect(line).toBeVisible();
  await page.keyboard.press("q");

  await test.step("the whole line, with the focus still in the box", async () => {
    await page.keyboard.type("R groin");
    await page.keyboard.press("Enter");
    await expect(groin).toBeChecked();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(groin).not.toBeChecked();
    await expect(right).not.toBeChecked();
    await expect(line).toBeFocused();
  });
  await test.step("the box's own letters, once there are any", async () => {
    await page.keyboard.type("R groin");
    await page.keyboard.press("Enter");
    await expect(groin).toBeChecked();
    await page.keyboard.type("zebra");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(line).not.toHaveValue("zebra");
    await expect(groin).toBeChecked();
  });
  await test.step("no letter of a line that waits for a change to be wanted", async () => {
    await line.fill("");
    await page.keyboard.type("L hip BMI 31");
    await page.keyboard.press("Enter");
    const bmi = page.getByRole("textbox", { name: "BMI", exact: true });
    await expect(bmi).toHaveValue("31");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(bmi).toHaveValue("");
    await expect(line).toHaveValue("L hip BMI 31");
  });
});

test("where a line would only change answers, Enter leads to them one by one, and none changes by it alone", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  const line = page.getByLabel("Quick entry");
  const chip = (name: RegExp) => page.getByRole("list", { name: "Understood" }).getByRole("button", { name });
  const feverish = (name: string) => option(page, "Feeling feverish", name);
  await expect(line).toBeVisible();
  await page.keyboard.press("q");
  await page.keyboard.type("R hip, fever");
  await page.keyboard.press("Enter");
  await expect(feverish("Yes")).toBeChecked();
  await page.keyboard.type("L hip, BMI 31, no fever");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "BMI", exact: true })).toHaveValue("31");

  await test.step("Enter leads to the first, and agreeing to it to the next", async () => {
    await expect(line).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(chip(/^Side: Left now Right: Enter to change it/)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(chip(/^Side: Left now Right, will change/)).toBeVisible();
    await expect(chip(/^Feeling feverish: No now Yes: Enter/i)).toBeFocused();
  });
  await test.step("nothing is changed before the line is entered again", async () => {
    await page.keyboard.press("Enter");
    await expect(line).toBeFocused();
    await expect(feverish("Yes")).toBeChecked();
    await expect(option(page, "Side", "Right")).toBeChecked();
    await page.keyboard.press("Enter");
    await expect(feverish("No")).toBeChecked();
    await expect(option(page, "Side", "Left")).toBeChecked();
    await expect(line).toHaveValue("");
  });
});

test("a chip taken out leaves the focus on the one beside it, and the last one in the box", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  const line = page.getByLabel("Quick entry");
  const chips = page.getByRole("list", { name: "Understood" }).getByRole("button");
  await expect(line).toBeVisible();
  await page.keyboard.press("q");
  await page.keyboard.type("R hip BMI 31 antalgic");
  await expect(chips).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(chips).toHaveCount(2);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  await expect(chips).toHaveCount(1);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type(", groin");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Groin", exact: true }).first()).toBeChecked();
  await page.keyboard.type("BMI 31");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(line).toBeFocused();
});
