import { demoId } from "@/db/demo/demo-ids";
import { demoPassword } from "@/db/demo/sign-ins";
import { caudaEquina } from "@/lib/clinical/red-flags/spine";
import { draftLike } from "../support/builders/consultation";
import { newFamilyName, newNhsNumber } from "../support/builders/patient";
import { consultationOf, receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { holdScripts } from "../support/held-scripts";
import { option, panel, saved } from "../support/pages/workspace";

test("what is typed into a form before its scripts have come stays, and is what is sent", async ({
  signInAs,
}) => {
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  const familyName = newFamilyName();
  const nhsNumber = newNhsNumber();
  await page.goto("/patients/register", { waitUntil: "commit" });
  await page.getByRole("textbox", { name: "NHS number" }).fill(nhsNumber);
  await page.getByLabel("Family name").fill(familyName);
  await page.getByLabel("Given names").fill("Gwen");
  for (const [part, typed] of [
    ["Day", "14"],
    ["Month", "7"],
    ["Year", "1950"],
  ] as const) {
    await page.getByRole("textbox", { name: part, exact: true }).fill(typed);
  }
  await page.getByRole("radio", { name: "Female" }).check();
  await page.getByLabel("Address").fill("12 Quarry Lane");
  const register = page.getByRole("button", { name: "Register", exact: false });
  await expect(register).toBeDisabled();
  const postcode = page.getByLabel("Postcode");
  await postcode.focus();
  // A letter between one script and the next, so that some fall into every moment of the page's coming alive.
  const letters = [..."TB1 2QA"];
  for (const letter of letters) {
    await page.keyboard.type(letter);
    await scripts.letOneCome();
  }
  await scripts.letAllCome();
  await expect(register).toBeEnabled();
  await expect(postcode).toHaveValue(letters.join(""));
  await expect(page.getByRole("textbox", { name: "NHS number" })).toHaveValue(/^\d{3} \d{3} \d{4}$/);
  await register.click();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  const banner = page.getByRole("region", { name: "Patient", exact: true });
  await expect(banner).toContainText(familyName.toUpperCase());
  await expect(banner).toContainText("14-Jul-1950");
});

test("a box that begins with a text has it before the scripts come, and what is chosen of it stays chosen", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(`/consultations/${consultationId}/refer?kind=physiotherapy`, { waitUntil: "commit" });
  const question = page.getByLabel("The question");
  await expect(question).toHaveValue("Please assess and treat.");
  // What the server is still sending is in the page before it is shown, and takes no focus until then.
  await expect(question).toBeVisible();
  await question.focus();
  await expect(question).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await scripts.letAllCome();
  await expect(page.getByRole("button", { name: "Preview the letter" })).toBeEnabled();
  await page.keyboard.type("What helps?");
  await expect(question).toHaveValue("What helps?");
});

test("what is typed at the sign-in, and Enter, before its scripts have come signs in", async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail address").fill("gp@coxa.example");
  await page.getByLabel("Password").fill(demoPassword);
  await page.keyboard.press("Enter");
  await scripts.letAllCome();
  await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
});

test("what is typed into a consultation before its scripts have come is saved", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(draft.path, { waitUntil: "commit" });
  const concerns = page.locator("#patient_concerns");
  await expect(concerns).toBeVisible();
  await concerns.focus();
  await expect(concerns).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  const words = "Afraid of falling";
  for (const letter of words) {
    await page.keyboard.type(letter);
    await scripts.letOneCome();
  }
  await scripts.letAllCome();
  await saved(page);
  await expect(concerns).toHaveValue(words);
  await page.reload();
  await expect(concerns).toHaveValue(words);
});

test("what is ticked in a consultation before its scripts have come stays ticked, each of several, and is saved", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01", { answers: {} });
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(draft.path, { waitUntil: "commit" });
  const difficulties = page.getByRole("group", { name: "Difficulty with daily activities" });
  const ticks = ["Walking", "Stairs"].map((name) =>
    difficulties.getByRole("checkbox", { name, exact: true }),
  );
  for (const tick of ticks) await tick.check();
  await scripts.letAllCome();
  await saved(page);
  for (const tick of ticks) await expect(tick).toBeChecked();
  await page.reload();
  for (const tick of ticks) await expect(tick).toBeChecked();
});

test("the keys pressed on a consultation before its scripts have come move and answer in their order", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01", { answers: {} });
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(draft.path, { waitUntil: "commit" });
  await expect(page.getByText("to the first question")).toBeVisible();
  // A key between one script and the next, so that some fall into every moment of the page's coming alive.
  for (const key of ["j", "n", "j", "y", "j", "k", "j", "k"]) {
    await page.keyboard.press(key);
    await scripts.letOneCome();
  }
  await scripts.letAllCome();
  await expect(option(page, "Fall or injury to the hip", "No")).toBeChecked();
  await expect(option(page, "Pain getting worse", "Yes")).toBeChecked();
  await expect(option(page, "Pain getting worse", "Yes")).toBeFocused();
  await saved(page);
});

for (const { key, what, typed, box } of [
  { key: "/", what: "the words of a question", typed: "fall", box: "Words of the question" },
  { key: "q", what: "a line of shorthand", typed: "ems 15", box: "Quick entry" },
]) {
  test(`${what} typed before the box for them has come stand in it`, async ({ signInAs, acting }) => {
    const draft = await draftLike(acting, "V01", { answers: {} });
    const page = await signInAs("gp");
    const scripts = await holdScripts(page);
    await page.goto(draft.path, { waitUntil: "commit" });
    await expect(page.getByText("to the first question")).toBeVisible();
    // A slip of the finger is taken back in its place.
    for (const each of [key, ...typed.slice(0, 2), "x", "Backspace", ...typed.slice(2)]) {
      await page.keyboard.press(each);
      await scripts.letOneCome();
    }
    await scripts.letAllCome();
    await expect(page.getByLabel(box)).toHaveValue(typed);
    await expect(page.getByLabel(box)).toBeFocused();
  });
}

for (const { key, what, typed, box } of [
  { key: "/", what: "The words of a question", typed: "fall", box: "Words of the question" },
  { key: "q", what: "A line of shorthand", typed: "ems 15", box: "Quick entry" },
]) {
  test(`${what} typed while the parts that come later are on their way stand in their box`, async ({
    signInAs,
    acting,
  }) => {
    const draft = await draftLike(acting, "V01", { answers: {} });
    const page = await signInAs("gp");
    let letPartsCome = () => {};
    const partsMayCome = new Promise<void>((resolve) => {
      letPartsCome = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes("Words of the question")) await partsMayCome;
      await route.fulfill({ response });
    });
    // Not until all of it has come: that may wait for the part that is held back.
    await page.goto(draft.path, { waitUntil: "commit" });
    await expect(page.getByText("to the first question")).toBeVisible();
    await page.keyboard.press("j");
    await expect(option(page, "Fall or injury to the hip", "Not asked")).toBeFocused();
    await page.keyboard.type(`${key}${typed}y`);
    await page.keyboard.press("Backspace");
    await expect(page.getByLabel(box)).toHaveCount(0);
    letPartsCome();
    await expect(page.getByLabel(box)).toHaveValue(typed);
    await expect(page.getByLabel(box)).toBeFocused();
    await expect(option(page, "Fall or injury to the hip", "Not asked")).toBeChecked();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
}

test("the keys pressed on the inbox and on a referral before their scripts have come choose and begin", async ({
  signInAs,
  acting,
}) => {
  // A service in which nobody decides: whatever stands first can be decided.
  const there = { serviceId: demoId(2, 3) };
  await receivedReferral(acting, there);
  const { referralId } = await receivedReferral(acting, there);
  const page = await signInAs("physio.westcliff");
  const scripts = await holdScripts(page);
  await page.goto("/referrals/received", { waitUntil: "commit" });
  await expect(page.locator(".cx-row-link").first()).toBeVisible();
  for (const key of ["j", "j", "k", "r"]) {
    await page.keyboard.press(key);
    await scripts.letOneCome();
  }
  const first = await page.locator(".cx-row-link").first().getAttribute("href");
  await scripts.letAllCome();
  await expect(page.getByRole("dialog", { name: "Return this referral" })).toBeVisible();
  expect(page.url()).toContain(first?.split("?")[0]);

  await test.step("on the referral itself", async () => {
    const again = await holdScripts(page);
    await page.goto(`/referrals/${referralId}`, { waitUntil: "commit" });
    await expect(page.getByRole("button", { name: /^Accept/ })).toBeVisible();
    await page.keyboard.press("a");
    await again.letAllCome();
    await expect(page.getByRole("dialog", { name: "Accept this referral" })).toBeVisible();
  });
});

test("a search typed before the page's scripts have come is looked for", async ({ signInAs }) => {
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto("/patients", { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Find a patient" }).fill("no such family name");
  await scripts.letAllCome();
  await expect(page.getByText("No patient of this practice matches")).toBeVisible();
});

test("an answer given before the rules have come is said not to be worked out, and is worked out once they have", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");
  let letRulesCome = () => {};
  const rulesMayCome = new Promise<void>((resolve) => {
    letRulesCome = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(caudaEquina.advice)) await rulesMayCome;
    await route.fulfill({ response });
  });
  await page.goto(draft.path, { waitUntil: "commit" });
  await expect(panel(page).getByText("Ask next")).toBeVisible();
  const whatToDo = panel(page).getByRole("region", { name: "What to do now" });
  await panel(page).getByRole("button", { name: "Complete the consultation…" }).click();
  const notYet = page.getByRole("alert").filter({ hasText: "What your answers mean is not worked out yet" });
  const saddle = page.locator("#saddle_sensory_change-row").getByRole("radio", { name: "Yes" });
  await expect(async () => {
    await page.locator("details.cx-fold").evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute("open", "");
    });
    await saddle.check({ timeout: 2000 });
    await expect(notYet).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(whatToDo).toHaveCount(0);
  letRulesCome();
  await expect(whatToDo).toContainText(caudaEquina.label);
  await expect(notYet).toHaveCount(0);
  await expect(page.getByRole("dialog", { name: "Complete the consultation" })).toBeVisible();
  // Scripts that are still on their way are nobody's matter any more.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
