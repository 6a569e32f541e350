import { withConnection } from "@/db/roles";
import { startConsultation } from "@/lib/consultations";
import { completedVisit, draftLike } from "../support/builders/consultation";
import { registeredPatient } from "../support/builders/patient";
import { superuserUrl } from "../support/database-cluster";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";

test("pain and function are plotted over the patient's consultations, with every value in a table", async ({
  signInAs,
  acting,
}) => {
  const { patientId } = await registeredPatient(acting);
  const page = await signInAs("gp");
  const panel = page.getByRole("region", { name: "Pain and function over time" });
  const psfs = (score: number) => [
    { activity: "Walking to the shops", score },
    { activity: "Putting on socks", score: score + 1 },
  ];
  await test.step("without a score the panel says so, and draws nothing", async () => {
    await page.goto(`/patients/${patientId}`);
    await expect(panel).toContainText("No pain or function score is recorded here");
    await expect(panel.getByRole("img")).toHaveCount(0);
  });
  await test.step("one visit is a row of the table, and no curve", async () => {
    await completedVisit(acting, patientId, 200, { nrs_now: 7, nrs_worst: 9, psfs: psfs(3) });
    await page.reload();
    await expect(panel.getByRole("row")).toHaveCount(2);
    await expect(panel).toContainText("Walking to the shops 3; Putting on socks 4; mean 3.5");
    await expect(panel.getByRole("img")).toHaveCount(0);
  });
  await test.step("a visit without a score is left out, a score that was not asked reads so", async () => {
    await completedVisit(acting, patientId, 150, { pain_sites: ["groin"] });
    await completedVisit(acting, patientId, 100, { nrs_now: 0, ohs_external: 31 });
    await page.reload();
    await expect(panel.getByRole("row")).toHaveCount(3);
    const last = panel.getByRole("row").last();
    await expect(last.getByRole("cell").nth(0)).toHaveText("0");
    await expect(last.getByRole("cell").nth(1)).toHaveText("Not asked");
    await expect(last.getByRole("cell").nth(3)).toHaveText("31");
    await expect(panel).toContainText("completed elsewhere under licence");
  });
  await test.step("from the second on the curves are there, and say in words what they show", async () => {
    await completedVisit(acting, patientId, 20, { nrs_now: 3, nrs_worst: 6, psfs: psfs(6) });
    await page.reload();
    await expect(panel.getByRole("img", { name: /^Pain: Pain now 7 on .*, 0 on .*, 3 on / })).toBeVisible();
    await expect(panel.getByRole("img", { name: /Functional Scale: .* 3\.5 on .*, 6\.5 on / })).toBeVisible();
    await expectAccessible(page);
  });
});

test("a second consultation stands beside the first: old answers are shown, only lasting ones are taken over", async ({
  signInAs,
  acting,
}) => {
  const { patientId } = await registeredPatient(acting);
  await completedVisit(acting, patientId, 90, {
    laterality: "left",
    nrs_now: 7,
    rigors: true,
    cancer_history: true,
    osteoporosis: false,
    rest_pain: true,
  });
  const { consultationId } = await acting("gp", startConsultation, { patientId });
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}`);
  const row = (fieldId: string) => page.locator(`#${fieldId}-row`);
  await test.step("each question says what was answered then, and none of it is an answer now", async () => {
    await expect(page.getByText("what was answered then, not an answer now")).toBeVisible();
    await expect(row("rigors")).toContainText("Last time: yes");
    await expect(row("rigors").getByRole("radio", { name: "Not asked" })).toBeChecked();
    await expect(row("bone_pain_unexplained")).not.toContainText("Last time");
  });
  await test.step("history that lasts can be taken over; a red-flag question and a denial cannot", async () => {
    await expect(row("rigors").getByRole("button", { name: /Take over/ })).toHaveCount(0);
    await expect(row("osteoporosis").getByRole("button", { name: /Take over/ })).toHaveCount(0);
    await row("cancer_history")
      .getByRole("button", { name: /Take over/ })
      .click();
    await expect(row("cancer_history").getByRole("radio", { name: "Yes" })).toBeChecked();
    await expect(row("cancer_history")).toContainText("Taken over from");
    await page.keyboard.press("Control+z");
    await expect(row("cancer_history").getByRole("radio", { name: "Not asked" })).toBeChecked();
    await row("cancer_history").getByRole("radio", { name: "Not asked" }).focus();
    await page.keyboard.press("=");
    await expect(row("cancer_history")).toContainText("Taken over from");
  });
  await test.step("what changed stands side by side; what was not asked now is not read as anything", async () => {
    await row("rest_pain").getByRole("radio", { name: "No", exact: true }).check();
    await page.getByRole("button", { name: "What changed" }).click();
    const dialog = page.getByRole("dialog", { name: "What changed" });
    await expect(dialog.getByRole("row", { name: /Pain at rest/i })).toContainText("yes");
    await expect(dialog.getByRole("row", { name: /Pain at rest/i })).toContainText("no");
    await dialog.getByText(/^Asked on .* only: 4$/).click();
    await expect(dialog.getByRole("row", { name: /Rigors/ })).toContainText("Not asked");
    await expectAccessible(page, "dialog[open]");
    await page.keyboard.press("Escape");
  });
  await test.step("the completed record keeps both, and says what was taken over", async () => {
    await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
    await page.getByRole("button", { name: "Complete the consultation…" }).click();
    const complete = page.getByRole("dialog", { name: "Complete the consultation" });
    await complete.getByLabel("Ask, or say why not").fill("Seen again tomorrow");
    await complete.getByRole("button", { name: "Complete", exact: true }).click();
    await expect(page).toHaveURL(/summary$/);
    await expect(page.getByRole("region", { name: /^What changed since/ })).toContainText("Pain at rest");
    await expect(page.getByRole("main")).toContainText(/yes \(taken over from \d\d-\w{3}-\d{4}\)/);
    await expectAccessible(page);
  });
});

test("a draft of an older version of the rules says so, and what they found that is no longer found", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const kept = { urgency: "urgent", findings: [{ key: "present:OLD", words: "Red flag present: Dropped" }] };
  await withConnection(
    superuserUrl("coxa_served"),
    (sql) =>
      sql`update consultations set rules_version = '2025.9', findings = ${sql.json(kept)} where id = ${draft.consultationId}`,
  );
  const page = await signInAs("gp");
  await page.goto(draft.path);
  const notice = page.locator(".cx-notice").filter({ hasText: "The rules changed from version 2025.9" });
  await expect(notice).toContainText("Urgency: Urgent before, Routine now");
  await expect(notice).toContainText("No longer. Red flag present: Dropped");
  await expectAccessible(page);
});
