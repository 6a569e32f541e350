import { readFileSync } from "node:fs";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { withServedDatabase } from "../support/served-database";

/** The names of the files in an archive, from its directory at the end. */
function namesIn(archive: Buffer): string[] {
  const count = archive.readUInt16LE(archive.length - 12);
  const names: string[] = [];
  let at = archive.readUInt32LE(archive.length - 6);
  for (let entry = 0; entry < count; entry++) {
    const length = archive.readUInt16LE(at + 28);
    names.push(archive.subarray(at + 46, at + 46 + length).toString());
    at += 46 + length;
  }
  return names;
}

test("a secretary prints many letters into one archive, sees how far it is, and can stop it", async ({
  signInAs,
  acting,
}) => {
  const { receiptNumber, referralId } = await receivedReferral(acting);
  const page = await signInAs("secretary");
  await page.goto("/print");
  const row = page.getByRole("checkbox", { name: new RegExp(receiptNumber) });
  await expect(row).toBeChecked();
  const checked = page.getByRole("checkbox", { checked: true });
  while ((await checked.count()) > 0) await checked.first().uncheck();
  await row.check();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Print into one archive" }).click();
  const archive = readFileSync(await (await saving).path());
  expect(namesIn(archive)).toEqual([`001-referral-${receiptNumber}-v1.pdf`, "not-printed.txt"]);
  expect(archive.includes("%PDF-")).toBe(true);
  expect(archive.includes("Everything was printed.")).toBe(true);
  await expect(page.getByRole("status")).toContainText("1 done");

  await test.step("stopped, nothing is saved", async () => {
    await page.route("/print/batch", () => undefined);
    await page.getByRole("button", { name: "Print into one archive" }).click();
    await expect(page.getByRole("progressbar", { name: "Printed" })).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("status")).toContainText("Cancelled. Nothing was saved.");
  });
  await test.step("cancelled while it is printed, the server prints no more of it", async () => {
    await page.unroute("/print/batch");
    const items = Array.from({ length: 500 }, () => ({ kind: "letter", id: referralId }));
    await page.route("/print/batch", (route) => route.continue({ postData: JSON.stringify({ items }) }));
    const printed = async () =>
      withServedDatabase(async (sql) => {
        const [row] = await sql`select count(*)::int as n from audit_events
          where act = 'letter.download' and subject_id = ${referralId}`;
        return Number(row?.n);
      });
    const before = await printed();
    await page.getByRole("button", { name: "Print into one archive" }).click();
    await expect.poll(printed).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("status")).toContainText("Cancelled. Nothing was saved.");
    let last = -1;
    const settled = async () => {
      const now = await printed();
      const same = now === last;
      last = now;
      return same;
    };
    await expect.poll(settled, { intervals: [1000] }).toBe(true);
    expect(last - before).toBeLessThan(500);
  });
  await test.step("what one may not see is named in the archive and not printed", async () => {
    const other = await signInAs("gp.harbour");
    const answer = await other.request.post("/print/batch", {
      data: { items: [{ kind: "letter", id: referralId }] },
    });
    const refused = await answer.body();
    expect(namesIn(refused)).toEqual(["not-printed.txt"]);
    expect(refused.includes("%PDF-")).toBe(false);
  });
});
