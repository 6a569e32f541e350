import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";
import { routesOfPages, visits } from "./page-routes";

test("every page of the app is in the list of pages to check", () => {
  expect(routesOfPages()).not.toHaveLength(0);
  expect(Object.keys(visits).sort()).toEqual(routesOfPages());
});

for (const [route, forms] of Object.entries(visits)) {
  for (const { name, as, address } of forms) {
    test(`${route} (${name}) meets WCAG 2.2 A and AA, wide and narrow, and never scrolls sideways`, async ({
      page: signedOut,
      signInAs,
      acting,
    }) => {
      const page = as ? await signInAs(as) : signedOut;
      const faults = faultsOf(page);
      await page.goto(await address(acting));
      await expect(page.getByRole("main")).toBeVisible();
      await expect(page).toHaveTitle(/^[A-Z][\w ’]+ · Coxa$/);
      for (const width of [1440, 1024, 390, 320]) {
        await test.step(`at ${width} pixels`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
          if (width === 1440 || width === 390) await expectAccessible(page);
        });
      }
      expect(faults).toEqual([]);
    });
  }
}

/** What the page complains of in the console from now on, or cannot load. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
