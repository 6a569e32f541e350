import type { Page } from "@playwright/test";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("a page has a title at every moment, from page to page and when its data is loaded anew", async ({
  signInAs,
  acting,
}) => {
  const page = await signInAs("gp");
  await page.goto("/");
  await expect(page).toHaveTitle("Start · Coxa");
  const untitled = await watchTitle(page);
  for (const [place, title] of [
    ["Patients", "Patients · Coxa"],
    ["Tests", "Tests · Coxa"],
    ["My day", "Start · Coxa"],
    ["Referrals sent", "Referrals sent · Coxa"],
  ] as const) {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
    await expect(page).toHaveTitle(title);
  }
  const { patient } = await receivedReferral(acting);
  await expect(page.getByText(patient.familyName.toUpperCase())).toBeVisible();
  expect(await untitled()).toEqual([]);
});

/** From now on; asked, the addresses at which the page had no title, or more than one. */
async function watchTitle(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const found: string[] = [];
    Object.assign(window, { untitled: found });
    new MutationObserver(() => {
      if (document.title === "" || document.head.querySelectorAll("title").length !== 1)
        found.push(location.pathname);
    }).observe(document.head, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { untitled: readonly string[] }).untitled);
}
