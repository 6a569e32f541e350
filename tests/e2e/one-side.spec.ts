import type { Locator, Page } from "@playwright/test";
import { demoId } from "@/db/demo/demo-ids";
import { askAdvice } from "@/lib/advice";
import { requestInvestigations } from "@/lib/investigations";
import { newId } from "@/lib/platform/ids";
import { consultationOf, draftedReferral, receivedReferral } from "../support/builders/referral";
import { expectAccessible } from "../support/expect-accessible";
import { type Acting, expect, test } from "../support/fixtures";
import { holdScripts } from "../support/held-scripts";

const side = (page: Page, name: string) =>
  page.getByRole("radiogroup", { name: "Side", exact: true }).getByRole("radio", { name, exact: true });
const place = (page: Page, site: string, which: string) =>
  page.locator(`path[data-site="${site}"][data-side="${which}"]`).first();
const site = (page: Page, name: string) =>
  page
    .getByRole("group", { name: "Where it hurts", exact: true })
    .getByRole("checkbox", { name, exact: true });

test("the drawn body and the list of places say the same, and a place on the other side asks first", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}`);
  await place(page, "groin", "right").click();
  await expect(site(page, "Groin")).toBeChecked();
  await site(page, "Knee").press(" ");
  await expect(place(page, "knee", "right")).toHaveClass(/--painful/);
  await expect(place(page, "knee", "left")).toHaveClass(/--none/);
  await place(page, "buttock", "left").click();
  await expect(page.locator(".cx-pain-map-doubt")).toContainText(
    "The side recorded is right. Buttock on the left is not marked.",
  );
  await expect(site(page, "Buttock")).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Both sides" }).click();
  await expect(side(page, "Both sides")).toBeChecked();
  await expect(place(page, "groin", "left")).toHaveClass(/--painful/);
});

/** A consultation of the right hip with an X-ray requested from it. */
async function withRequest(acting: Acting): Promise<string> {
  const { consultationId } = await consultationOf(acting, [
    { fieldId: "clinical_question", value: "Osteoarthritis?" },
    { fieldId: "result_changes_management", value: "Referral" },
  ]);
  const reasons = ["CI_XRAY_TYPICAL_OA", "CI_REPEAT_IMAGING", "CI_UNDER_45_OA"].map((rule) => ({
    rule,
    reason: "Reviewed",
    agreedWith: null,
  }));
  await acting("gp", requestInvestigations, {
    consultationId,
    tests: [{ testId: "xr_pelvis_ap", reasons }],
  });
  return consultationId;
}

const sideStop = (page: Page) => page.getByRole("alert").filter({ hasText: "The side stays right" });

test("a side that was pressed before the scripts have come meets the same stop", async ({
  signInAs,
  acting,
}) => {
  const consultationId = await withRequest(acting);
  const page = await signInAs("gp");
  const scripts = await holdScripts(page);
  await page.goto(`/consultations/${consultationId}`, { waitUntil: "commit" });
  await side(page, "Left").click();
  await scripts.letAllCome();
  await expect(sideStop(page)).toContainText(/AP pelvis.* says right/);
  await expect(side(page, "Right")).toBeChecked();
});

test("a side that a request was made with is a stop that names the request, until it is withdrawn", async ({
  signInAs,
  acting,
}) => {
  const consultationId = await withRequest(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}`);
  const stop = sideStop(page);

  await side(page, "Left").click();
  await expect(stop).toContainText(/AP pelvis.* says right/);
  await expect(side(page, "Right")).toBeChecked();
  await expectAccessible(page);
  await stop.getByRole("button", { name: "Go to the tests" }).click();
  await page.getByRole("button", { name: /^Withdraw…/ }).click();
  await page.getByLabel("Why it is withdrawn").fill("Wrong side");
  await page.getByRole("button", { name: "Withdraw the request" }).click();
  await expect(stop).toHaveCount(0);
  await side(page, "Left").check();
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
});

test("the word of the other side is pointed at where it is written and in the preview", async ({
  signInAs,
  acting,
}) => {
  const { referralId, consultationId } = await draftedReferral(acting);
  const page = await signInAs("gp");
  const slip = page.getByText("The text says left; the side recorded is right.");
  await page.goto(`/consultations/${consultationId}`);
  await page.getByLabel("What the patient wants to be able to do").fill("Walk without the left hip hurting");
  await expect(slip).toBeVisible();
  await page.getByLabel("What the patient wants to be able to do").fill("Walk");
  await expect(slip).toHaveCount(0);
  await page.locator("details.cx-fold").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
  await page.locator("#working_diagnosis").selectOption("In my own words");
  await page.getByLabel("Working diagnosis, in my own words").fill("Labral tear of the left hip");
  await expect(slip).toBeVisible();
  await page.goto(`/consultations/${consultationId}/refer?draft=${referralId}`);
  await expect(page.getByRole("button", { name: "Preview the letter" })).toBeEnabled();
  await page.getByLabel("The question").fill("Exercises for the left hip?");
  await expect(slip).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByText("Read the side once more")).toBeVisible();
  await expect(page.getByText("The question: The text says left; the side recorded is right.")).toBeVisible();
});

test("the word of the other side is pointed at in whatever goes out, on either side of a referral", async ({
  signInAs,
  acting,
}) => {
  const { referralId, consultationId } = await receivedReferral(acting);
  const requestId = newId();
  await acting("gp", askAdvice, {
    requestId,
    consultationId,
    serviceId: demoId(2, 1),
    question: "Is an injection worth trying?",
  });
  const [gp, physio] = [await signInAs("gp"), await signInAs("physio")];
  const pointsAt = async (within: Page | Locator, name: string | RegExp) => {
    const box = within.getByRole("textbox", { name });
    const slip = within.getByText("The text says left; the side recorded is right.");
    await box.fill("The left hip");
    await expect(slip).toHaveCount(1);
    await box.fill("The right hip");
    await expect(slip).toHaveCount(0);
  };
  await test.step("asking for advice, and giving it", async () => {
    await gp.goto(`/consultations/${consultationId}/advice`);
    await pointsAt(gp, "Question");
    await physio.goto(`/advice/${requestId}`);
    await pointsAt(physio, "Advice");
  });
  await test.step("returning", async () => {
    await physio.goto(`/referrals/${referralId}?decide=r`);
    const dialog = physio.getByRole("dialog", { name: "Return this referral" });
    await pointsAt(dialog, "What is missing, or why");
    await pointsAt(dialog, "What the referrer should do next");
  });
  await test.step("a new version", async () => {
    await gp.goto(`/referrals/${referralId}`);
    await gp.getByRole("button", { name: "Amend" }).click();
    await pointsAt(gp.getByRole("dialog"), "Question");
  });
  await test.step("why it goes with a red flag open, and why a section is left out", async () => {
    const draft = await draftedReferral(acting);
    await gp.goto(`/consultations/${draft.consultationId}/refer?draft=${draft.referralId}`);
    await pointsAt(gp, "Why it goes without these answers");
    await gp.getByText("What goes into the letter").click();
    await gp
      .getByRole("checkbox", { name: /the service needs it/ })
      .first()
      .uncheck();
    await pointsAt(gp, /^Why “.*” is left out$/);
  });
  await test.step("why a consultation is completed with an emergency open", async () => {
    const visit = await consultationOf(acting);
    await gp.goto(`/consultations/${visit.consultationId}`);
    await gp.getByRole("button", { name: "Complete the consultation…" }).click();
    await pointsAt(gp.getByRole("dialog", { name: "Complete the consultation" }), "Ask, or say why not");
  });
});
