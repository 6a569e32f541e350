import { expect, type Locator } from "@playwright/test";

/** Goes on through the pages of a list until what is looked for stands there, once. */
export async function onSomePage(list: Locator, wanted: Locator): Promise<void> {
  const older = list.getByRole("link", { name: "Older" });
  for (;;) {
    await expect(list).toBeVisible();
    if ((await wanted.count()) > 0 || (await older.count()) === 0) break;
    // Where a page begins stays good, whatever was added to the list meanwhile.
    await list.page().goto((await older.getAttribute("href")) ?? "");
  }
  await expect(wanted).toHaveCount(1);
}
