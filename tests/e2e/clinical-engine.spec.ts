import type { Page } from "@playwright/test";
import { demoPeople } from "@/db/demo/people";
import { withConnection } from "@/db/roles";
import { consultationOf } from "../support/builders/referral";
import { superuserUrl } from "../support/database-cluster";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";
import { panel, saved } from "../support/pages/workspace";

const row = (page: Page, fieldId: string) => page.locator(`#${fieldId}-row`);
const choice = (page: Page, fieldId: string, name: string) =>
  row(page, fieldId).getByRole("radio", { name, exact: true });

const caudaEquina = [
  "saddle_sensory_change",
  "bladder_bowel_change",
  "bilateral_leg_neuro",
  "new_sexual_dysfunction",
];

test("“asked, none of these” is a no for each question that can be read, by whom and when; one out of sight stays open", async ({
  openedDraft,
}) => {
  const { page, draft } = await openedDraft("V01");
  const button = page
    .getByRole("region", { name: "Cauda equina" })
    .getByRole("button", { name: /Asked, none of these/ });
  await button.scrollIntoViewIfNeeded();
  // The last question of the group slips under what stays at the foot of the screen.
  await row(page, "progressive_motor_deficit").evaluate((last) =>
    window.scrollBy(0, last.getBoundingClientRect().top - window.innerHeight + 50),
  );
  await button.click();
  for (const fieldId of caudaEquina) await expect(choice(page, fieldId, "No")).toBeChecked();
  await expect(choice(page, "progressive_motor_deficit", "Not asked")).toBeChecked();
  await saved(page);
  const changes = await withConnection(
    superuserUrl("coxa_served"),
    (sql) => sql`
      select field_id, value, changed_by, changed_at > now() - interval '5 minutes' as just_now
      from consultation_changes where consultation_id = ${draft.consultationId}
        and field_id = any(${[...caudaEquina, "progressive_motor_deficit"]}) order by field_id`,
  );
  const gp = demoPeople.find(({ email }) => email === "gp@coxa.example")?.id;
  expect([...changes]).toEqual(
    caudaEquina.toSorted().map((field_id) => ({ field_id, value: false, changed_by: gp, just_now: true })),
  );
});

test("typical osteoarthritis needs no test, and says so; the diagnosis is picked, or written in own words", async ({
  openedDraft,
}) => {
  const { page } = await openedDraft("V01");
  await panel(page)
    .getByRole("tab", { name: /^Diagnosis/ })
    .click();
  await panel(page)
    .getByRole("button", { name: /Set Osteoarthritis of the hip as working diagnosis/ })
    .click();
  await expect(panel(page)).toContainText("Working diagnosis: Osteoarthritis of the hip");
  await page.getByLabel("Morning stiffness", { exact: true }).fill("10");
  await panel(page)
    .getByRole("tab", { name: /^Tests/ })
    .click();
  await expect(panel(page)).toContainText("Typical osteoarthritis from 45: diagnose without imaging");
  const diagnosis = page.getByLabel("Working diagnosis", { exact: true });
  await diagnosis.selectOption({ label: "In my own words" });
  await page.getByLabel("Working diagnosis, in my own words").fill("Groin strain after gardening");
  await panel(page)
    .getByRole("tab", { name: /^Diagnosis/ })
    .click();
  await expect(panel(page)).toContainText("Working diagnosis: Groin strain after gardening");
  await saved(page);
});

test("before a service is chosen, its own limits stand beside the national ones", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}/refer?kind=orthopaedics`);
  const services = page.getByRole("region", { name: "Receiving service" });
  const hipUnit = services.getByRole("row", { name: /Vale Hospital Hip Unit/ });
  await expect(hipUnit).toContainText("Nationally: nobody is held back because of weight (NG226).");
  await expect(hipUnit).toContainText("would return it");
  const young = services.getByRole("row", { name: /Westcliff Young Adult Hip Clinic/ });
  await expect(young).toContainText("Ages here: 16 to 50. Nationally: no adult is held back because of age");
  await expect(services.getByRole("row", { name: /Northmoor MSK Triage/ })).not.toContainText("differs");
  await services.getByText("National criteria: Orthopaedics").click();
  await expect(services).toContainText("FAI or labral tear after physio");
  await page.getByRole("radio", { name: "Vale Hospital Hip Unit" }).check();
  const needs = page.getByRole("complementary", { name: "What the service needs" });
  await expect(needs).toContainText("no BMI where demanded");
  await expect(needs).toContainText("A rule of this service");
  await expectAccessible(page);
});

test("the leaflet: on a page and as PDF, in large print too, with what was discussed and how to reach the practice", async ({
  openedDraft,
}) => {
  const { page, draft } = await openedDraft("V01");
  await panel(page)
    .getByRole("tab", { name: /^Medicines/ })
    .click();
  await panel(page).getByRole("link", { name: "Patient leaflet" }).click();
  await page.waitForURL(/\/leaflet$/);
  await expect(
    page.getByRole("checkbox", { name: /^Ask the OT or GP about a stick/ }),
  ).toHaveAccessibleDescription("Usual teaching is the hand opposite the bad hip.");
  await page.getByText("To talk about, never printed").click();
  await expect(page.getByText(/^Exercise with education did better than injection/)).toBeVisible();
  const sheet = page.getByRole("article", { name: "Leaflet" });
  await expect(sheet).toContainText("When to get help");
  await expect(sheet).toContainText("Ring Alder Lane Surgery on");
  await page.getByRole("checkbox", { name: "Large print" }).check();
  await page.getByRole("button", { name: "Show the leaflet" }).click();
  await expect(page).toHaveURL(/print=large/);
  for (const name of ["Print (PDF)"]) {
    const address = await page.getByRole("link", { name }).getAttribute("href");
    const [large, standard] = await Promise.all([
      page.request.get(address ?? ""),
      page.request.get(`${draft.path}/leaflet/pdf`),
    ]);
    for (const answer of [large, standard]) {
      expect(answer.headers()["content-type"]).toBe("application/pdf");
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    }
    expect(await large.body()).not.toEqual(await standard.body());
  }
  await expectAccessible(page);
});

test("a woman of 30 is asked about pregnancy; until it is answered no X-ray goes, and a pregnancy stops it", async ({
  openedDraft,
}) => {
  const born = `${new Date().getFullYear() - 30}-01-15`;
  const { page } = await openedDraft("V01", {
    born,
    answers: { laterality: "right", pain_sites: ["groin"] },
  });
  await panel(page)
    .getByRole("tab", { name: /^Tests/ })
    .click();
  await panel(page).getByRole("checkbox", { name: "AP pelvis (both hips)" }).check();
  const chosen = panel(page).getByRole("region", { name: "X-ray: AP pelvis (both hips)" });
  await expect(chosen).toContainText("Stopped");
  await expect(chosen).toContainText(/pregnan/i);
  await row(page, "pregnancy_status").getByRole("radio", { name: "Pregnant", exact: true }).check();
  await expect(row(page, "gestation_weeks")).toBeVisible();
  await expect(chosen).toContainText(/pregnan/i);
  await row(page, "pregnancy_status").getByRole("radio", { name: "Not pregnant", exact: true }).check();
  await expect(chosen).not.toContainText(/pregnan/i);
});

test("a prosthetic hip opens its own questions, and pain in it is a red flag", async ({ openedDraft }) => {
  const { page } = await openedDraft("V01", { answers: { laterality: "right", pain_sites: ["groin"] } });
  await expect(row(page, "new_pain_in_prosthesis")).toHaveCount(0);
  await choice(page, "prosthetic_hip", "Yes").check();
  await choice(page, "new_pain_in_prosthesis", "Yes").check();
  await expect(row(page, "prosthesis_weeks")).toBeVisible();
  await panel(page)
    .getByRole("tab", { name: /^Safety/ })
    .click();
  await expect(panel(page)).toContainText(/replacement|prosthe/i);
  await expect(panel(page)).not.toContainText("No red flag in what was answered");
});
