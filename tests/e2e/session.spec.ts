import type { Page } from "@playwright/test";
import { demoPassword } from "@/db/demo/sign-ins";
import { draftLike } from "../support/builders/consultation";
import { expectAccessible } from "../support/expect-accessible";
import { expect, test } from "../support/fixtures";
import { signInByForm } from "../support/pages/sign-in";
import { answer, answersAddress, keptInBrowser, option, saved } from "../support/pages/workspace";

const minutes = 60_000;
const cover = (page: Page) => page.getByRole("dialog", { name: /^(Locked|You are signed out)$/ });
const worries = (page: Page) => page.getByLabel("What worries the patient");

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await signInByForm(page, name);
  await expect(page).not.toHaveURL(/sign-in/);
}

async function goOn(page: Page, password = demoPassword): Promise<void> {
  await cover(page).getByLabel("Password").fill(password);
  await page.keyboard.press("Enter");
}

/** All that a screen reader could say of the page. */
async function readOut(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.map((node) => (node.ignored ? "" : String(node.name?.value ?? ""))).join(" ");
}

test("a session that ended: one signs in over the page and goes on with the cursor where it was, and what waited is saved", async ({
  page,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  await signIn(page, "gp");
  await page.goto(draft.path);
  await answer(page, "Groin lump", "None");
  await saved(page);
  await page.context().clearCookies();
  // At once: what comes over the page takes the focus from whoever types.
  await worries(page).fill("Surgery, and the stairs");
  await worries(page).evaluate((box) => box instanceof HTMLTextAreaElement && box.setSelectionRange(7, 7));
  await expect(cover(page)).toBeVisible();
  await expect(page).toHaveTitle("Locked · Coxa");
  expect(await readOut(page)).not.toMatch(/Surgery|Groin|consultation/i);
  await expectAccessible(page, "dialog[open]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(cover(page)).toBeVisible();
  await goOn(page, "not-the-password");
  await expect(page.getByRole("alert").filter({ hasText: "not right" })).toBeVisible();
  await goOn(page);
  await expect(cover(page)).toHaveCount(0);
  await saved(page);
  await expect(worries(page)).toBeFocused();
  await page.keyboard.type(" of any kind");
  await expect(worries(page)).toHaveValue("Surgery of any kind, and the stairs");
  await expect(page).toHaveTitle("Consultation · Coxa");
  await saved(page);
  await page.reload();
  await expect(worries(page)).toHaveValue("Surgery of any kind, and the stairs");
});

test("a page that nobody uses warns, locks itself and its session, and opens for its own person only", async ({
  page,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  // Before there is a page: one that is there already may see its time jump, and lock itself.
  await page.clock.install();
  await signIn(page, "gp");
  const second = await page.context().newPage();
  await second.goto("/patients");
  await page.goto(draft.path);
  await answer(page, "Rigors or sweats", "No");
  await saved(page);
  const warning = page.getByRole("alert").filter({ hasText: "locks in less than a minute" });
  await test.step("a minute before it says so, and any key keeps it open", async () => {
    await page.clock.fastForward(14 * minutes + 5000);
    await expect(warning).toBeVisible();
    await page.keyboard.press("Shift");
    await expect(warning).toHaveCount(0);
  });
  await test.step("then everything is covered, also in the other tab, and the session opens nothing", async () => {
    await page.clock.fastForward(14 * minutes + 5000);
    await expect(warning).toBeVisible();
    await page.clock.fastForward(1 * minutes);
    await expect(cover(page)).toBeVisible();
    await expect(cover(second)).toBeVisible();
    expect(await readOut(page)).not.toMatch(/Rigors|consultation/i);
    await expect
      .poll(async () => (await page.request.get("/patients", { maxRedirects: 0 })).status())
      .toBeGreaterThanOrEqual(300);
  });
  await test.step("the same person goes on in both tabs", async () => {
    await goOn(page);
    await expect(cover(page)).toHaveCount(0);
    await expect(cover(second)).toHaveCount(0);
    await answer(page, "Groin lump", "None");
    await saved(page);
  });
});

test("when somebody else signs in in the same browser, an open page leaves, and shows nothing of it to that person", async ({
  page,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  await signIn(page, "gp");
  await page.goto(draft.path);
  await expect(option(page, "Side", "Right")).toBeChecked();
  await page.route(answersAddress, (route) => route.abort());
  await answer(page, "Rigors or sweats", "No");
  await page.context().clearCookies();
  const other = await page.context().newPage();
  await signIn(other, "physio");
  await expect(page).toHaveURL("/referrals/received");
  await expect(page.getByText("Rigors or sweats")).toHaveCount(0);
});

test("signing out covers every other tab and leaves nothing in the browser; what is not saved is asked about first", async ({
  page,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  // Nobody asks this one about promises first.
  await signIn(page, "clinician");
  await page.goto(draft.path);
  await page.route(answersAddress, (route) => route.abort());
  await answer(page, "Rigors or sweats", "No");
  await expect.poll(async () => (await keptInBrowser(page)).records).toBe(1);
  const second = await page.context().newPage();
  await second.goto("/patients");
  const questions: string[] = [];
  let stay = true;
  page.on("dialog", async (dialog) => {
    questions.push(dialog.message());
    await (stay ? dialog.dismiss() : dialog.accept());
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect.poll(() => questions).toEqual(["1 change is not saved yet. Sign out and lose them?"]);
  await expect(option(page, "Rigors or sweats", "No")).toBeChecked();
  stay = false;
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await expect(cover(second)).toBeVisible();
  expect((await keptInBrowser(page)).records).toBe(0);
});
