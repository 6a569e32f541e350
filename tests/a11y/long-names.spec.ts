import type { Page } from "@playwright/test";
import { startConsultation } from "@/lib/consultations";
import { registeredPatient } from "../support/builders/patient";
import { draftedReferral, receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

/** Sixty letters without a place to break. */
const longName = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis";
const longWord = "n".repeat(120);

/** By how many pixels the page is wider than its window, at each width that is used. */
async function expectNothingBesideTheWindow(page: Page): Promise<void> {
  for (const width of [1440, 1024, 720, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0);
    const cut = await page
      .locator("bdi:visible")
      .evaluateAll(
        (names) => names.filter((name) => name.getBoundingClientRect().right > window.innerWidth).length,
      );
    expect(cut, `names that run out of a window of ${width}`).toBe(0);
  }
}

for (const { kind, names } of [
  { kind: "sixty letters", names: { familyName: longName, givenName: "Hubertina Alexandrina Wilhelmina" } },
  {
    kind: "Arabic",
    names: { title: "السيدة", familyName: "عبد الرحمن البغدادي", givenName: "فاطمة الزهراء" },
  },
]) {
  test(`a name of ${kind} is whole on the patient’s page, in the workspace and in the lists, at every width`, async ({
    signInAs,
    acting,
  }) => {
    test.slow();
    const { patientId } = await registeredPatient(acting, names);
    const { consultationId } = await acting("gp", startConsultation, { patientId });
    const page = await signInAs("gp");
    for (const address of [`/patients/${patientId}`, `/consultations/${consultationId}`, "/"]) {
      await test.step(address.split("/")[1] || "the day", async () => {
        await page.goto(address);
        await expect(
          page
            .locator("bdi")
            .filter({ hasText: new RegExp(names.familyName, "i") })
            .first(),
        ).toBeVisible();
        await expectNothingBesideTheWindow(page);
      });
    }
  });
}

test("a word of 120 letters in a referral is whole in its draft and where it is received, at every width", async ({
  signInAs,
  acting,
}) => {
  test.slow();
  const draft = await draftedReferral(acting, { note: longWord });
  const sent = await receivedReferral(acting, { note: longWord });
  for (const [who, referralId] of [
    ["gp", draft.referralId],
    ["physio", sent.referralId],
  ] as const) {
    const page = await signInAs(who);
    await page.goto(`/referrals/${referralId}`);
    await expect(page.getByRole("article")).toBeVisible();
    await page.locator("details.cx-letter-rest").evaluateAll((rests) => {
      for (const rest of rests) rest.setAttribute("open", "");
    });
    await expectNothingBesideTheWindow(page);
  }
});
