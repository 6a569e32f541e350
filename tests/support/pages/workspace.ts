import { expect, type Page } from "@playwright/test";

/** The panel beside the checklist, with what the answers mean. */
export const panel = (page: Page) => page.getByRole("complementary", { name: "What it means" });

/** The group of radio buttons of a question, by its label. */
export function question(page: Page, label: string) {
  return page.getByRole("radiogroup", { name: label, exact: true });
}

export function option(page: Page, label: string, name: string) {
  return question(page, label).getByRole("radio", { name, exact: true });
}

/** Answers a question that it finds by its words, as a person would. */
export async function answer(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Find/ }).click();
  await page.getByRole("combobox", { name: "Words of the question" }).fill(label);
  await page.keyboard.press("Enter");
  await option(page, label, name).check();
}

/** Waits until the page says that the server has everything. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
}

/** From then on what was typed is promised to outlive the page. */
export const aSecondLater = (page: Page) => page.waitForTimeout(1000);

/** The address that answers are posted to. */
export const answersAddress = /\/answers$/;

/** Ends the tab as a crash would: no script of it runs any more. */
export async function crash(page: Page): Promise<void> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send("Target.getTargetInfo");
  const gone = page.waitForEvent("crash");
  // A page that is gone answers nothing, so another one closes it.
  session.send("Page.crash").catch(() => undefined);
  await gone;
  const closer = await context.newCDPSession(await context.newPage());
  const closed = page.waitForEvent("close");
  await closer.send("Target.closeTarget", { targetId: targetInfo.targetId });
  await closed;
}

/** What the browser keeps of unsaved answers, as bytes that anybody with the machine could read. */
export async function keptInBrowser(
  page: Page,
): Promise<{ readonly records: number; readonly bytes: string }> {
  return page.evaluate(async () => {
    const present = await indexedDB.databases();
    if (!present.some(({ name }) => name === "coxa-journal")) return { records: 0, bytes: "" };
    const request = indexedDB.open("coxa-journal");
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = db.transaction("unsaved").objectStore("unsaved").getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    db.close();
    const text = (value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder("latin1").decode(value)
        : String(value);
    return { records: all.result.length, bytes: all.result.flatMap(Object.values).map(text).join(" ") };
  });
}
