import { completedVisit } from "../support/builders/consultation";
import { registeredPatient } from "../support/builders/patient";
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
