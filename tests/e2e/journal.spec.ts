import type { Page } from "@playwright/test";
import { saveAnswers } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { viewWorkspace } from "@/lib/workspace";
import { draftLike } from "../support/builders/consultation";
import { expect, test } from "../support/fixtures";
import {
  answer,
  answersAddress,
  aSecondLater,
  crash,
  keptInBrowser,
  option,
  saved,
} from "../support/pages/workspace";

const cutOff = (page: Page) => page.route(answersAddress, (route) => route.abort());
const isKept = (page: Page, records: number) =>
  expect.poll(async () => (await keptInBrowser(page)).records).toBe(records);

test("what a killed tab had not saved is there when the draft is opened again, and is saved then", async ({
  openedDraft,
}) => {
  const { page, draft } = await openedDraft("V01");
  await answer(page, "Groin lump", "None");
  await saved(page);
  await cutOff(page);
  await answer(page, "Rigors or sweats", "No");
  await page.getByLabel("What worries the patient").fill("A zebra in the garden");
  await isKept(page, 1);
  await test.step("nobody who reads the browser's files learns what was typed", async () => {
    const { bytes } = await keptInBrowser(page);
    expect(bytes).not.toContain("zebra");
    expect(bytes).not.toContain("rigors");
  });
  await aSecondLater(page);
  await crash(page);
  const again = await page.context().newPage();
  await again.goto(draft.path);
  await expect(option(again, "Rigors or sweats", "No")).toBeChecked();
  await expect(again.getByLabel("What worries the patient")).toHaveValue("A zebra in the garden");
  await expect(again.getByRole("status").filter({ hasText: "Not saved last time, saved now" })).toBeVisible();
  await isKept(again, 0);
  await again.reload();
  await expect(again.getByLabel("What worries the patient")).toHaveValue("A zebra in the garden");
});

test("what was taken back before the tab was killed stays taken back, and what others changed since is asked about", async ({
  openedDraft,
  acting,
}) => {
  const { page, draft } = await openedDraft("V01", { answers: { rigors: true, groin_lump: "none" } });
  await expect(option(page, "Rigors or sweats", "Yes")).toBeChecked();
  await cutOff(page);
  await answer(page, "Rigors or sweats", "Not asked");
  await answer(page, "Persistent bone pain with no explanation", "No");
  await isKept(page, 1);
  await aSecondLater(page);
  await crash(page);
  await acting("gp2", saveAnswers, {
    consultationId: draft.consultationId,
    patientId: draft.patientId,
    editorId: newId(),
    baseRevision: 1,
    changes: [{ fieldId: "bone_pain_unexplained", value: true }],
  });
  const again = await page.context().newPage();
  await again.goto(draft.path);
  const clash = again.getByRole("alert").filter({ hasText: "Persistent bone pain with no explanation" });
  await expect(clash).toContainText("Yours: no. Theirs: yes.");
  await expect(option(again, "Rigors or sweats", "Not asked")).toBeChecked();
  await again.reload();
  await expect(clash).toContainText("Yours: no. Theirs: yes.");
  await clash.getByRole("button", { name: "Take theirs" }).click();
  await isKept(again, 0);
  await again.reload();
  await expect(option(again, "Persistent bone pain with no explanation", "Yes")).toBeChecked();
  await expect(option(again, "Rigors or sweats", "Not asked")).toBeChecked();
});

test("nobody else in the same browser sees what one had not saved, and she finds it when she is back", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");
  const mine = await page.context().cookies();
  await page.goto(draft.path);
  await cutOff(page);
  await answer(page, "Rigors or sweats", "No");
  await isKept(page, 1);
  await crash(page);
  const context = page.context();
  await context.clearCookies();
  await context.addCookies(await (await signInAs("gp2")).context().cookies());
  const other = await context.newPage();
  await other.goto(draft.path);
  await answer(other, "Groin lump", "None");
  await saved(other);
  // A message that was under way when the tab died may still have come: then it is saved, and anybody may see it.
  const { consultation } = await acting("gp2", viewWorkspace, { consultationId: draft.consultationId });
  const shown = consultation.answers.rigors === undefined ? "Not asked" : "No";
  await expect(option(other, "Rigors or sweats", shown)).toBeChecked();
  await isKept(other, 1);
  await other.close();
  await context.clearCookies();
  await context.addCookies(mine);
  const back = await context.newPage();
  await back.goto(draft.path);
  await expect(option(back, "Rigors or sweats", "No")).toBeChecked();
});

test("a page of one person saves nothing in the name of another who signed in beside it", async ({
  openedDraft,
  signInAs,
}) => {
  const { page } = await openedDraft("V01");
  await page.context().clearCookies();
  await page.context().addCookies(await (await signInAs("gp2")).context().cookies());
  // As if the page had not noticed yet: it asks who is there, and leaves.
  await page.route("**/api/session", (route) => route.abort());
  const refused = page.waitForResponse(answersAddress);
  await answer(page, "Rigors or sweats", "No");
  expect(await (await refused).json()).toMatchObject({ ok: false, code: "session.other-person" });
});

test("answers sent with another patient than the consultation's are refused, and the page says so", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const other = await draftLike(acting, "V02");
  const page = await signInAs("gp");
  await page.goto(draft.path);
  await page.route(answersAddress, (route) => {
    const body = route.request().postData() ?? "";
    return route.continue({ postData: body.replace(draft.patientId, other.patientId) });
  });
  await answer(page, "Rigors or sweats", "No");
  await expect(page.getByRole("status").filter({ hasText: "name different patients" }).first()).toBeVisible();
});
