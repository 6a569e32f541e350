import type { Page } from "@playwright/test";
import { saveAnswers } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { draftLike } from "../support/builders/consultation";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";
import { answer, option, panel, question, saved } from "../support/pages/workspace";

const tab = (page: Page, name: string) => panel(page).getByRole("tab", { name: new RegExp(`^${name}`) });

test("a GP records V01: what it means is there at once, saved only once the server has it, tests end in receipts", async ({
  openedDraft,
}) => {
  const { page, draft } = await openedDraft("V01");

  await test.step("what was recorded before is there, folded sections say what they hold", async () => {
    await expect(option(page, "Side", "Right")).toBeChecked();
    await expect(page.locator("#section-trigger > summary")).toContainText("9 of 9 asked");
    await expect(panel(page)).toContainText("Routine");
    await expect(page.getByText("No changes yet")).toBeVisible();
  });
  await test.step("a red flag appears with its reason, its advice and its source, and goes when denied", async () => {
    await answer(page, "Numbness around back passage, genitals or saddle", "Yes");
    await expect(panel(page)).toContainText("Emergency: today");
    const flag = panel(page).getByRole("article").filter({ hasText: "Cauda equina syndrome" });
    await expect(flag.getByRole("list", { name: "Because" })).toContainText(
      "Numbness around back passage, genitals or saddle yes",
    );
    await expect(flag).toContainText("CES");
    await expect(page.getByRole("region", { name: "What to do now" }).first()).toContainText("Cauda equina");
    await answer(page, "Numbness around back passage, genitals or saddle", "No");
    await expect(panel(page)).toContainText("Routine");
    await expect(page.getByRole("region", { name: "What to do now" })).toHaveCount(0);
  });
  await test.step("none of these denies what is on the screen and was not asked, and undo takes it back", async () => {
    const group = page.getByRole("region", { name: "Cauda equina" });
    await group.getByRole("button", { name: /Asked, none of these/ }).click();
    await expect(
      question(page, "New change in bladder or bowel control").getByRole("radio", {
        name: "No",
        exact: true,
      }),
    ).toBeChecked();
    await expect(group.getByRole("button", { name: /Asked, none of these/ })).toHaveCount(0);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(option(page, "New change in bladder or bowel control", "Not asked")).toBeChecked();
    await group.getByRole("button", { name: /Asked, none of these/ }).click();
  });
  await test.step("a question that would exclude a red flag is one click away", async () => {
    const open = panel(page).getByRole("listitem").filter({ hasText: "Suspected septic arthritis (adult)" });
    await open.locator("summary").click();
    await open.getByRole("link").first().click();
    await expect(page.locator(".cx-checklist .cx-answer:focus-within")).toBeVisible();
  });
  await test.step("a test without a question is stopped, and says what it lacks", async () => {
    await tab(page, "Tests").click();
    await panel(page).getByRole("checkbox", { name: "AP pelvis (both hips)" }).check();
    const chosen = panel(page).getByRole("region", { name: "X-ray: AP pelvis (both hips)" });
    await expect(chosen).toContainText("Stopped");
    await expect(chosen).toContainText("Say what the test must answer.");
    await panel(page).getByRole("button", { name: "Request 1 test" }).click();
    await expect(panel(page).getByRole("alert")).toContainText("Say what the test must answer.");
  });
  await test.step("an MRI before an X-ray is warned of and asks for a reason", async () => {
    await panel(page).getByRole("checkbox", { name: "MRI hips without contrast" }).check();
    const mri = panel(page).getByRole("region", { name: "MRI hips without contrast" });
    await expect(mri).toContainText("Plain X-ray first.");
    await expect(page.getByRole("heading", { name: "Imaging: question and safety" })).toBeVisible();
    await panel(page).getByRole("checkbox", { name: "MRI hips without contrast" }).uncheck();
    await expect(mri).toHaveCount(0);
  });
  await test.step("with its question the X-ray is requested, and the receipt comes from the server", async () => {
    await page.getByLabel("The question the test must answer").fill("Osteoarthritis of the right hip?");
    const chosen = panel(page).getByRole("region", { name: "X-ray: AP pelvis (both hips)" });
    await expect(chosen).toContainText("Can be requested");
    await panel(page).getByRole("button", { name: "Request 1 test" }).click();
    await expect(panel(page).getByRole("region", { name: "Receipt" })).toContainText("X-ray: AP pelvis");
    await expect(panel(page).getByRole("region", { name: "Requested" })).toContainText("Receipt");
  });
  await test.step("what was requested says its side, is chosen no longer, and the receipt is in view", async () => {
    const receipt = panel(page)
      .getByRole("status")
      .filter({ hasText: "X-ray: AP pelvis (both hips), right" });
    await expect(receipt).toBeFocused();
    await expect(receipt).toBeInViewport({ ratio: 1 });
    await expect(
      panel(page).getByRole("checkbox", { name: "AP pelvis (both hips): requested" }),
    ).toBeDisabled();
    await expect(tab(page, "Tests")).not.toContainText("chosen");
    await expect(page.getByLabel("The question the test must answer")).toBeHidden();
    await panel(page).getByText("What the tests are to answer").click();
    await expect(page.getByLabel("The question the test must answer")).toHaveValue(
      "Osteoarthritis of the right hip?",
    );
  });
  await test.step("a second request has its own receipt, which comes into view too", async () => {
    await panel(page).getByRole("checkbox", { name: "Lateral hip" }).check();
    await panel(page).getByRole("button", { name: "Request 1 test" }).click();
    const receipt = panel(page).getByRole("status").filter({ hasText: "X-ray: lateral hip, right" });
    await expect(receipt).toBeFocused();
    await expect(receipt).toBeInViewport({ ratio: 1 });
  });
  await test.step("what was acknowledged is there after a reload", async () => {
    await saved(page);
    await page.reload();
    await tab(page, "Tests").click();
    await expect(panel(page).getByRole("region", { name: "Requested" })).toContainText("X-ray: AP pelvis");
    await panel(page).getByRole("checkbox", { name: "MRI hips without contrast" }).check();
    await expect(page.getByLabel("The question the test must answer")).toHaveValue(
      "Osteoarthritis of the right hip?",
    );
    await panel(page).getByRole("checkbox", { name: "MRI hips without contrast" }).uncheck();
    await saved(page);
  });
  await test.step("completing asks why emergencies are not excluded, then keeps the consultation as recorded", async () => {
    await page.getByRole("button", { name: "Complete the consultation…" }).click();
    const dialog = page.getByRole("dialog", { name: "Complete the consultation" });
    await dialog.getByRole("button", { name: "Complete", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText("Emergencies not excluded");
    await dialog.getByLabel("Ask, or say why not").fill("Seen by phone; examined tomorrow");
    await dialog.getByRole("button", { name: "Complete", exact: true }).click();
    await expect(page).toHaveURL(`${draft.path}/summary`);
    await expect(page.getByRole("main")).toContainText("Seen by phone; examined tomorrow");
    await expect(page.getByRole("main")).toContainText("Not asked");
    await page.goto(draft.path);
    await expect(page).toHaveURL(`${draft.path}/summary`);
  });
});

test("V02: an emergency says on top what to do now, and no outpatient test can be requested", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V02");
  await expect(page.getByRole("region", { name: "What to do now" }).first()).toContainText(
    "Suspected hip fracture",
  );
  await expect(panel(page)).toContainText("Emergency: today");
  await answer(page, "Leg shortened and turned outwards", "Yes");
  await tab(page, "Tests").click();
  await panel(page).getByRole("checkbox", { name: "AP pelvis (both hips)" }).check();
  const chosen = panel(page).getByRole("region", { name: "X-ray: AP pelvis (both hips)" });
  await expect(chosen).toContainText("Stopped");
  await expect(chosen).toContainText("Nobody can lift this stop.");
  await page.getByLabel("The question the test must answer").fill("Fracture of the left hip?");
  await panel(page).getByRole("button", { name: "Request 1 test" }).click();
  await expect(panel(page).getByRole("alert")).toContainText("Not requested");
  await expect(panel(page).getByRole("region", { name: "Receipt" })).toHaveCount(0);
});

test("every question can be answered by keyboard, and no key is taken from a text box", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const find = async (words: string) => {
    await keys("/");
    await expect(page.locator("dialog[open] input")).toBeFocused();
    await page.keyboard.type(words);
  };
  await test.step("J moves on, Y, N and U answer", async () => {
    await expect(page.getByText("to the first question")).toBeVisible();
    await keys("j", "n", "j", "y");
    await expect(option(page, "Fall or injury to the hip", "No")).toBeChecked();
    await expect(option(page, "Pain getting worse", "Yes")).toBeChecked();
    await keys("u");
    await expect(option(page, "Pain getting worse", "Not asked")).toBeChecked();
  });
  await test.step("the arrows move between questions and change no answer", async () => {
    await keys("ArrowUp");
    await expect(option(page, "Fall or injury to the hip", "No")).toBeFocused();
    await expect(option(page, "Fall or injury to the hip", "No")).toBeChecked();
  });
  await test.step("slash finds a question by its words; digits choose and score", async () => {
    await find("where hurts");
    await keys("Enter", "1", "3");
    const sites = page.getByRole("group", { name: "Where it hurts" });
    await expect(sites.getByRole("checkbox", { name: "Groin" })).toBeChecked();
    await expect(sites.getByRole("checkbox", { name: "Knee", exact: true })).toBeChecked();
    await find("pain now");
    await keys("Enter", "7");
    await expect(option(page, "Pain now", "7")).toBeChecked();
    await keys("t");
    await expect(option(page, "Pain now", "10")).toBeChecked();
  });
  await test.step("Ctrl-Z takes back the last answer and the one before", async () => {
    await keys("Control+z");
    await expect(option(page, "Pain now", "7")).toBeChecked();
    await keys("Control+z");
    await expect(question(page, "Pain now").getByRole("radio", { checked: true })).toHaveCount(0);
  });
  await test.step("in a text box every letter is text; Enter goes on from a box of one line", async () => {
    await find("temperature");
    await keys("Enter");
    await expect(page.getByLabel("Temperature", { exact: true })).toBeFocused();
    await page.keyboard.type("37.9");
    await keys("Enter", "n");
    await expect(option(page, "Rigors or sweats", "No")).toBeChecked();
    await find("worries");
    await keys("Enter");
    await page.keyboard.type("junk? /gn");
    await expect(page.getByLabel("What worries the patient")).toHaveValue("junk? /gn");
    await keys("Escape");
  });
  await test.step("G and a letter go to a part of the panel, and answer nothing on the way", async () => {
    await keys("[", "g", "n");
    await expect(tab(page, "Note")).toBeFocused();
    await expect(page.getByRole("tabpanel")).toContainText("37.9 °C");
    await keys("g", "t");
    await expect(tab(page, "Tests")).toBeFocused();
    await keys("g", "p");
    await expect(page.getByLabel("Working diagnosis")).toBeFocused();
  });
  await test.step("the keys are explained", async () => {
    await keys("Tab", "?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("find a question by its words");
    await keys("Escape");
  });
  await saved(page);
});

test("Enter in the search puts the focus on the question found before another key is heard", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01", { answers: {} });
  await option(page, "Fall or injury to the hip", "No").check();
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "Words of the question" });
  await expect(box).toBeFocused();
  await box.fill("pain now");
  const focused = await box.evaluate(async (input) => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    // Whatever is done later than this may come after the next key.
    for (let step = 0; step < 50; step++) await null;
    return document.activeElement?.closest(".cx-answer")?.id;
  });
  expect(focused).toBe("nrs_now-row");
});

test("without a connection the changes wait, are counted, and are saved when it is back", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01");
  await answer(page, "Groin lump", "None");
  await saved(page);
  await page.context().setOffline(true);
  await answer(page, "Rigors or sweats", "No");
  await answer(page, "Persistent bone pain with no explanation", "No");
  await expect(
    page.getByRole("status").filter({ hasText: "Not saved: 2 changes waiting" }).first(),
  ).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(option(page, "Rigors or sweats", "No")).toBeChecked();
});

test("two people at one consultation: what one saved is shown to the other, a clash asks, nothing is overwritten", async ({
  openedDraft,
  acting,
}) => {
  const { page, draft } = await openedDraft("V01");
  await acting("gp2", saveAnswers, {
    consultationId: draft.consultationId,
    patientId: draft.patientId,
    editorId: newId(),
    baseRevision: 1,
    changes: [
      { fieldId: "rigors", value: true },
      { fieldId: "bone_pain_unexplained", value: true },
    ],
  });
  await answer(page, "Persistent bone pain with no explanation", "No");
  await test.step("the answer of the other that we did not touch arrives", async () => {
    await expect(option(page, "Rigors or sweats", "Yes")).toBeChecked();
  });
  await test.step("the one that we both gave shows both and asks", async () => {
    const clash = page.getByRole("alert").filter({ hasText: "Persistent bone pain with no explanation" });
    await expect(clash).toContainText("Yours: no. Theirs: yes.");
    await expect(page.getByRole("button", { name: "1 answer to settle" })).toBeVisible();
    await clash.getByRole("button", { name: "Keep mine" }).click();
    await saved(page);
  });
  await page.reload();
  await expect(option(page, "Persistent bone pain with no explanation", "No")).toBeChecked();
});

test("leaving and coming back inside the app shows the latest answers, not those of the first visit", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01");
  await answer(page, "Rigors or sweats", "No");
  await page.getByRole("link", { name: "Patients" }).click();
  await expect(page).toHaveURL("/patients");
  await page.goBack();
  await expect(option(page, "Rigors or sweats", "No")).toBeChecked();
});

test("under 16 the child's own questions are asked, and a hip not examined keeps the visit open", async ({
  openedDraft,
}) => {
  const born = `${new Date().getFullYear() - 12}-01-15`;
  const answers = { pain_sites: ["knee"], laterality: "left", weight_bearing: "painful" };
  const { page } = await openedDraft("V05", { born, answers });
  await expect(page.getByRole("heading", { name: "Child or young person" })).toBeVisible();
  await expect(panel(page)).toContainText("internal rotation not recorded");
  await page.getByRole("button", { name: "Complete the consultation…" }).click();
  const dialog = page.getByRole("dialog", { name: "Complete the consultation" });
  await dialog.getByLabel("Ask, or say why not").fill("Sent to hospital");
  await dialog.getByRole("button", { name: "Complete", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("both hips are examined");
});

test("a secretary reads the draft and can change nothing", async ({ signInAs, acting }) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("secretary");
  await page.goto(draft.path);
  await expect(page.getByText("Your role may read this consultation.")).toBeVisible();
  await expect(option(page, "Side", "Left")).toBeDisabled();
  await tab(page, "Tests").click();
  await expect(panel(page).getByRole("checkbox", { name: "AP pelvis (both hips)" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Complete the consultation…" })).toHaveCount(0);
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`the workspace is accessible at ${width} pixels`, async ({ signInAs, acting }) => {
    test.slow();
    const draft = await draftLike(acting, "V02");
    const page = await signInAs("gp");
    await page.setViewportSize({ width, height });
    await page.goto(draft.path);
    await expectAccessible(page);
    if (width < 1280) await page.getByRole("button", { name: "What it means" }).click();
    await expectAccessible(page, "#meaning");
  });
}

test("every tab of the panel and the last look are accessible", async ({ openedDraft }) => {
  test.slow();
  const { page } = await openedDraft("V01");
  for (const name of ["Diagnosis", "Tests", "Medicines", "Refer", "Note"]) {
    await tab(page, name).click();
    const mri = panel(page).getByRole("checkbox", { name: "MRI hips without contrast" });
    if (name === "Tests") await mri.check();
    await expectAccessible(page, "#meaning");
  }
  await page.getByRole("button", { name: "Complete the consultation…" }).click();
  await expectAccessible(page, "dialog[open]");
});
