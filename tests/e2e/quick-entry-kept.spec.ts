import type { Page } from "@playwright/test";
import { requestInvestigations } from "@/lib/investigations";
import { draftLike } from "../support/builders/consultation";
import { consultationOf } from "../support/builders/referral";
import { expectAccessible } from "../support/expect-accessible";
import { expect, openSession, test } from "../support/fixtures";
import { answersAddress, aSecondLater, crash, keptInBrowser, saved } from "../support/pages/workspace";

const line = (page: Page) => page.getByLabel("Quick entry");
const notRecorded = (page: Page) => page.getByText("Not recorded:");

test("the line being typed, a correction and what was not recorded are there after a reload, for their person only", async ({
  openedDraft,
  signInAs,
}) => {
  const { page, draft } = await openedDraft("V01", { answers: {} });
  await line(page).fill("antalgic no trauma, fever");
  await page.keyboard.press("Enter");
  await expect(notRecorded(page)).toContainText("fever");
  await line(page).pressSequentially("BMI 31 zebra");
  const bmi = page.getByRole("list", { name: "Understood" }).getByRole("button", { name: /^BMI/ });
  await bmi.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("32");
  await page.keyboard.press("Enter");
  await expect(bmi).toContainText("32");
  await saved(page);
  await page.reload();
  await expect(line(page)).toHaveValue("BMI 31 zebra");
  await expect(bmi).toContainText("32");
  await expect(notRecorded(page)).toContainText("fever");
  await expect(notRecorded(page)).toHaveCount(1);

  await test.step("what was typed on after the reload is all there is the next time", async () => {
    await page.keyboard.press("q");
    await page.keyboard.type(", lion");
    await saved(page);
    await page.reload();
    await expect(line(page)).toHaveValue("BMI 31 zebra, lion");
    await expect(notRecorded(page)).toHaveCount(1);
  });
  await test.step("a colleague on the same draft has an empty line", async () => {
    const other = await signInAs("gp2");
    await other.goto(draft.path);
    await expect(line(other)).toHaveValue("");
    await expect(notRecorded(other)).toHaveCount(0);
  });
  await test.step("bringing a text back to the line keeps the line that stood there", async () => {
    await page.getByRole("button", { name: "Back to the line" }).click();
    await expect(line(page)).toHaveValue("antalgic no trauma, fever");
    await expect(notRecorded(page)).toContainText("BMI 31 zebra, lion");
  });
  await test.step("completing names what is in no answer, and what was dealt with no longer", async () => {
    await page.getByRole("button", { name: "Dealt with" }).click();
    await line(page).fill("giraffe");
    await page.getByRole("button", { name: "Complete the consultation…" }).click();
    const dialog = page.getByRole("dialog", { name: "Complete the consultation" });
    await expect(dialog).toContainText("In the quick entry and in no answer: giraffe");
    await expect(dialog).not.toContainText("zebra");
  });
});

test("a line typed while the server cannot be reached is kept sealed, and is there when the killed tab is opened again", async ({
  openedDraft,
}) => {
  const { page, draft } = await openedDraft("V01", { answers: {} });
  await line(page).pressSequentially("R groin");
  await saved(page);
  await page.route(answersAddress, (route) => route.abort());
  await line(page).pressSequentially(" of a zebra");
  await expect(page.getByText(/not saved: 1 change waiting/i).first()).toBeVisible();
  await expect.poll(async () => (await keptInBrowser(page)).records).toBe(1);
  expect((await keptInBrowser(page)).bytes).not.toContain("zebra");
  await aSecondLater(page);
  await crash(page);
  const again = await page.context().newPage();
  await again.goto(draft.path);
  await expect(line(again)).toHaveValue("R groin of a zebra");
  await expect(notRecorded(again)).toHaveCount(0);
  await expect.poll(async () => (await keptInBrowser(again)).records).toBe(0);
  await again.reload();
  await expect(line(again)).toHaveValue("R groin of a zebra");
  await expect(notRecorded(again)).toHaveCount(0);
});

test("a line typed while the connection is cut is saved once it is back", async ({ openedDraft }) => {
  const { page } = await openedDraft("V01", { answers: {} });
  await expect(line(page)).toBeVisible();
  await page.context().setOffline(true);
  await line(page).pressSequentially("R groin 9/12");
  await expect(page.getByText(/not saved: 1 change waiting/i).first()).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(line(page)).toHaveValue("R groin 9/12");
});

test("signing out and in again finds the line, and in two tabs neither line is lost", async ({
  page,
  acting,
}) => {
  const draft = await draftLike(acting, "V01", { answers: {} });
  // Nobody asks this one about promises before she leaves.
  await openSession(page, "clinician");
  await page.goto(draft.path);
  await line(page).pressSequentially("R groin");
  const beside = await page.context().newPage();
  await beside.goto(draft.path);
  await line(beside).fill("EMS 15");
  await saved(beside);
  await line(page).pressSequentially(" worse stairs");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await openSession(page, "clinician");
  await page.goto(draft.path);
  const values = [await line(page).inputValue(), await notRecorded(page).textContent()].join(" | ");
  expect(values).toContain("R groin worse stairs");
  expect(values).toContain("EMS 15");
});

test("reasons that were typed and not sent yet are there after a reload", async ({ signInAs, acting }) => {
  const { consultationId } = await consultationOf(acting, [
    { fieldId: "clinical_question", value: "Osteoarthritis?" },
    { fieldId: "result_changes_management", value: "Referral" },
    { fieldId: "prior_imaging", value: true },
  ]);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}`);
  const reason = page.getByLabel(/^Reason to go on/).first();
  await page.getByRole("tab", { name: /^Tests/ }).click();
  await page.getByRole("checkbox", { name: /AP pelvis/ }).check();
  await reason.fill("Surgeon asks for it");
  await page.getByRole("button", { name: "Complete the consultation…" }).click();
  const why = page.getByLabel("Ask, or say why not");
  await why.fill("Seen in the street");
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Complete the consultation…" }).click();
  await expect(why).toHaveValue("Seen in the street");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: /^Tests/ }).click();
  await expect(reason).toHaveValue("Surgeon asks for it");
});

test("why a requested test is to be withdrawn is there after the dialog was closed and after a reload", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  await acting("gp", requestInvestigations, { consultationId, tests: [{ testId: "crp", reasons: [] }] });
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}`);
  const why = page.getByLabel("Why it is withdrawn");
  const openWithdrawal = async () => {
    await page.getByRole("tab", { name: /^Tests/ }).click();
    await page.getByRole("button", { name: /^Withdraw…/ }).click();
  };
  await openWithdrawal();
  await why.fill("Taken at the hospital");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.reload();
  await openWithdrawal();
  await expect(why).toHaveValue("Taken at the hospital");
  await page.getByRole("button", { name: "Withdraw the request" }).click();
  await expect(page.getByRole("button", { name: /^Withdraw…/ })).toHaveCount(0);
});

test("what a box holds that is no answer is called so in place of “Saved”, keeps its column, and is there after a reload", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  const distance = page.getByRole("textbox", { name: "How far before stopping" });
  const notUnderstood = page.getByRole("button", { name: "1 answer not understood, not recorded" });
  const left = async () => (await distance.boundingBox())?.x;
  await expect(line(page)).toBeVisible();
  const column = await left();
  await distance.pressSequentially("1 mile");
  await expect(notUnderstood).toHaveCount(0);
  const kept = page.waitForResponse(
    (response) =>
      answersAddress.test(response.url()) && response.request().postData()?.includes("1 mile") === true,
  );
  await distance.blur();
  await expect(page.getByText("Enter a number from")).toBeVisible();
  expect(await left()).toBe(column);
  await expect(notUnderstood).toBeVisible();
  await expect(page.getByText(/^(Saved|No changes yet)/)).toHaveCount(0);
  await expectAccessible(page);

  await test.step("after a reload it is there, and the bar leads to it", async () => {
    await kept;
    await page.reload();
    await expect(distance).toHaveValue("1 mile");
    await expect(distance).toHaveAttribute("aria-invalid", "true");
    await notUnderstood.click();
    await expect(distance).toBeFocused();
  });
  await test.step("completing names it", async () => {
    await page.getByRole("button", { name: "Complete the consultation…" }).click();
    await expect(page.getByRole("dialog", { name: "Complete the consultation" })).toContainText(
      "How far before stopping: 1 mile was not understood. It will not be in the record.",
    );
    await page.keyboard.press("Escape");
  });
  await test.step("an answer in its place is saved, and the text is gone for good", async () => {
    await distance.fill("1600");
    await distance.blur();
    await expect(notUnderstood).toHaveCount(0);
    await saved(page);
    await page.reload();
    await expect(distance).toHaveValue("1600");
    await distance.fill("");
    await distance.blur();
    await expect(notUnderstood).toHaveCount(0);
    await saved(page);
  });
  await test.step("what is in hand when the page goes is there too", async () => {
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/answers") && answer.ok());
    await distance.fill("2 miles");
    await kept;
    await expect(distance).toBeFocused();
    await expect(notUnderstood).toHaveCount(0);
    await page.reload();
    await expect(distance).toHaveValue("2 miles");
    await expect(notUnderstood).toBeVisible();
  });
});

test("an activity that was begun and not scored outlives a killed page, beside those that count", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  await expect(line(page)).toBeVisible();
  await page
    .locator(".cx-strip")
    .getByRole("button", { name: /^Scores/ })
    .click();
  const activity = (place: number) => page.getByRole("textbox", { name: `Activity ${place}` });
  await activity(1).fill("Putting on socks");
  await page
    .getByRole("radiogroup", { name: /^Putting on socks: score/ })
    .getByRole("radio", { name: "3", exact: true })
    .check();
  await activity(2).fill("Walking the dog");
  await saved(page);
  await page.goto("about:blank");
  await page.goBack();
  await page
    .locator(".cx-strip")
    .getByRole("button", { name: /^Scores/ })
    .click();
  await expect(activity(1)).toHaveValue("Putting on socks");
  await expect(activity(2)).toHaveValue("Walking the dog");
  await expect(page.getByText("Needs a score")).toBeVisible();
  await activity(2).fill("");
  await saved(page);
  await page.reload();
  await page
    .locator(".cx-strip")
    .getByRole("button", { name: /^Scores/ })
    .click();
  await expect(activity(1)).toHaveValue("Putting on socks");
  await expect(activity(2)).toHaveValue("");
});
