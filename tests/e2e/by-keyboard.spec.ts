import type { Locator, Page } from "@playwright/test";
import { demoPassword } from "@/db/demo/sign-ins";
import { newFamilyName, newNhsNumber, registeredPatient } from "../support/builders/patient";
import { consultationOf, receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { untilTold } from "../support/held-decision";
import { settled } from "../support/pages/settled";

type Role = "textbox" | "searchbox" | "spinbutton" | "button" | "radio" | "checkbox" | "combobox" | "link";

/** Presses Tab until a control has the focus: what cannot be reached so, nobody reaches by keyboard. */
async function tabToControl(page: Page, control: Locator): Promise<void> {
  const wanted = control.and(page.locator(":focus"));
  for (let presses = 0; presses < 120; presses++) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${control}`);
}

/** The same for a control of that role and name. */
async function tabTo(page: Page, role: Role, name: RegExp): Promise<void> {
  await tabToControl(page, page.getByRole(role, { name }));
}

async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, "textbox", name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await expect(page.getByRole("button", { name }).first()).toBeEnabled(untilTold);
  await tabTo(page, "button", name);
  await page.keyboard.press("Enter");
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
  await press(page, /^Register/);
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
    await page.goto(`/referrals/${referralId}`, { waitUntil: "commit" });
    await expect(page.getByRole("button", { name: /^Accept/ })).toBeVisible();
    const dialog = page.getByRole("dialog", { name: heading });
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(":is(input, select, textarea, button):focus")).toHaveCount(1);
    await expect(dialog.getByRole("button", { name: "Close" })).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });
}

test("a key pressed at once after Escape opens its dialog, the same one again too", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await receivedReferral(acting);
  const page = await signInAs("physio");
  await page.goto(`/referrals/${referralId}`);
  const keyboard = await page.context().newCDPSession(page);
  const down = (key: string, code: string, windowsVirtualKeyCode: number) =>
    keyboard.send("Input.dispatchKeyEvent", {
      type: "keyDown",
      key,
      code,
      windowsVirtualKeyCode,
      ...(key.length === 1 ? { text: key } : {}),
    });
  const accepting = page.getByRole("dialog", { name: "Accept this referral" });
  await page.keyboard.press("a");
  await expect(accepting).toBeVisible();
  for (const [key, heading] of [
    ["r", "Return this referral"],
    ["r", "Return this referral"],
    ["f", "Pass this referral on"],
    ["q", "Ask the referrer"],
    ["a", "Accept this referral"],
  ] as const) {
    // Both on their way before the page has answered to the first.
    await Promise.all([
      down("Escape", "Escape", 27),
      down(key, `Key${key.toUpperCase()}`, key.charCodeAt(0) - 32),
    ]);
    const dialog = page.getByRole("dialog", { name: heading });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("button").last()).toBeEnabled();
    await expect(page.locator("dialog[open]")).toHaveCount(1);
  }
});

test("finding a patient and beginning a consultation, by keyboard alone", async ({ signInAs, acting }) => {
  const patient = await registeredPatient(acting);
  const page = await signInAs("gp");
  await page.goto("/");
  await tabTo(page, "searchbox", /^Find a patient/);
  await page.keyboard.type(patient.familyName);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/patients/${patient.patientId}`);
  await press(page, /^Start/);
  await expect(page.getByRole("heading", { name: "Hip consultation" })).toBeVisible();
});

test("the whole way of a referral, by keyboard alone: choose what goes in, preview, send, ask, answer, return, fix and send again, accept, book, attend, close", async ({
  signInAs,
  acting,
}) => {
  test.setTimeout(240_000);
  const { consultationId } = await consultationOf(acting);
  const [gp, physio] = await Promise.all([signInAs("gp"), signInAs("physio")]);
  const dialog = physio.getByRole("dialog");

  await test.step("the GP chooses what goes into the letter, previews it and sends it", async () => {
    await gp.goto(`/consultations/${consultationId}/refer?kind=physiotherapy`);
    await expect(gp.getByRole("button", { name: "Preview the letter" })).toBeEnabled();
    await tabTo(gp, "radio", /^Northmoor MSK Physiotherapy/);
    await gp.keyboard.press("Space");
    await typeInto(gp, /^Why it goes without these answers/, "Asked by phone; all denied");
    await typeInto(gp, /^The question/, "Exercise programme, please?");
    await tabTo(gp, "checkbox", /^The patient agrees/);
    await gp.keyboard.press("Space");
    await tabToControl(gp, gp.locator("summary").filter({ hasText: "What goes into the letter" }));
    await gp.keyboard.press("Enter");
    await tabTo(gp, "checkbox", /^Function/);
    await gp.keyboard.press("Space");
    await typeInto(gp, /^Why “Function” is left out/, "You saw her last week");
    await press(gp, /^Preview the letter/);
    await expect(gp.getByText("Left out by the referrer: You saw her last week")).toBeVisible();
    await press(gp, /^Send to Northmoor/);
    await expect(gp.getByRole("region", { name: "Receipt" })).toBeVisible();
  });

  await test.step("the service asks by name, and the GP answers with the question’s own control", async () => {
    await physio.goto(new URL(gp.url()).pathname);
    await physio.keyboard.press("q");
    await expect(dialog.getByRole("button", { name: "Ask" })).toBeEnabled();
    await tabTo(physio, "checkbox", /^How far before stopping/);
    await physio.keyboard.press("Space");
    await press(physio, /^Ask$/);
    await expect(gp.getByRole("textbox", { name: "How far before stopping" })).toBeVisible(untilTold);
    await typeInto(gp, /^How far before stopping/, "400");
    await press(gp, /^Answer$/);
    await expect(physio.getByText("400 metres").first()).toBeVisible();
  });

  await test.step("the service returns it, and the GP fixes it and sends it again", async () => {
    await settled(physio);
    await physio.keyboard.press("r");
    await expect(dialog.getByRole("button", { name: "Return" })).toBeEnabled();
    await tabTo(physio, "combobox", /^Reason/);
    await physio.keyboard.type("More");
    await typeInto(physio, /^What is missing, or why/, "What was tried?");
    await typeInto(physio, /^What the referrer should do next/, "Say so and send again");
    await press(physio, /^Return$/);
    await press(gp, /^Fix and send again/);
    await typeInto(gp, /^Question/, "Exercise programme after six months of walking?");
    await press(gp, /^Send this version/);
    await expect(physio.getByText("Version 2: what changed")).toBeVisible();
  });

  await test.step("the service accepts it, books, sees the patient and closes with the outcome", async () => {
    await settled(physio);
    await physio.keyboard.press("a");
    await expect(dialog.getByRole("textbox", { name: /^Note to the sender/ })).toBeFocused();
    await physio.keyboard.press("Enter");
    await press(physio, /^Record the appointment/);
    await expect(dialog.getByRole("button", { name: "Record it" })).toBeEnabled();
    await tabToControl(physio, dialog.getByLabel("Date and time"));
    // The same in whatever order of day and month the browser has, and with or without a half of the day.
    await physio.keyboard.type("02022030");
    await physio.keyboard.press("ArrowRight");
    await physio.keyboard.type("0930a");
    await typeInto(physio, /^Place/, "Northmoor Clinic, room 2");
    await physio.keyboard.press("Enter");
    await expect(gp.getByText(/Booked: 02-Feb-2030.* 09:30.*room 2/)).toBeVisible();
    await press(physio, /^Did the patient come/);
    await expect(dialog.getByRole("button", { name: "Record it" })).toBeEnabled();
    await tabTo(physio, "radio", /^Yes/);
    await physio.keyboard.press("Space");
    await press(physio, /^Record it/);
    await expect(gp.getByText(/The patient was seen/)).toBeVisible();
    await press(physio, /^Close with the outcome/);
    await expect(dialog.getByRole("button", { name: "Close it" })).toBeEnabled();
    await tabTo(physio, "combobox", /^Outcome/);
    await physio.keyboard.type("Treated");
    await typeInto(physio, /^Diagnosis/, "Early osteoarthritis");
    await typeInto(physio, /^Letter to the referrer/, "Six sessions; walks 5 km.");
    await press(physio, /^Close it/);
    await expect(gp.getByText("Six sessions; walks 5 km.")).toBeVisible();
  });
});
