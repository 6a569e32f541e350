import { withdrawReferral } from "@/lib/referrals";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { untilTold } from "../support/held-decision";
import { onSomePage } from "../support/pages-of-a-list";

test("the physiotherapist reads the headline first, accepts by keyboard, and the GP sees who and when", async ({
  signInAs,
  acting,
}) => {
  test.slow();
  const { referralId, patient, question } = await receivedReferral(acting);
  const physio = await signInAs("physio");
  await test.step("the inbox row opens it", async () => {
    await physio.goto("/referrals/received");
    const row = physio.getByRole("link", { name: new RegExp(patient.familyName, "i") });
    await onSomePage(physio.getByRole("main"), row);
    await row.click();
    await expect(physio).toHaveURL(`/referrals/${referralId}`);
  });
  await test.step("the question comes first, and opening is told to the sender", async () => {
    const letter = physio.getByRole("article", { name: "Referral to physiotherapy" });
    await expect(letter.locator("dd").first()).toHaveText(question);
    await expect(letter).toContainText("Walk to the shops again");
    await expect(physio.getByText(/^Opened by Priya Nair/).first()).toBeVisible();
  });
  await test.step("A, a note and Enter accept it", async () => {
    await physio.keyboard.press("a");
    await expect(physio.getByLabel("Note to the sender")).toBeFocused();
    await physio.keyboard.type("First appointment within three weeks");
    await physio.keyboard.press("Enter");
    await expect(
      physio.getByText(/^Accepted by Priya Nair, Physiotherapist, HCPC PH900007/).first(),
    ).toBeVisible(untilTold);
    await expect(physio.getByRole("button", { name: /Accept/ })).toHaveCount(0);
  });
  await test.step("the sender sees the same", async () => {
    const gp = await signInAs("gp");
    await gp.goto(`/referrals/${referralId}`);
    await expect(
      gp.getByText(/^Accepted by Priya Nair, Physiotherapist, HCPC PH900007/).first(),
    ).toBeVisible();
    await expect(gp.getByText("First appointment within three weeks").first()).toBeVisible();
  });
});

test("a return needs reason, note and next step; the GP sees them and refers again without retyping", async ({
  signInAs,
  acting,
}) => {
  test.slow();
  const { referralId, consultationId, question } = await receivedReferral(acting);
  const physio = await signInAs("physio");
  await physio.goto(`/referrals/${referralId}`);
  await physio.getByRole("button", { name: /Return/ }).click();
  const dialog = physio.getByRole("dialog", { name: "Return this referral" });
  await dialog.getByRole("button", { name: "Return" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose the reason");
  await dialog.getByLabel("Reason").selectOption("treated_recently");
  await dialog.getByLabel("What is missing, or why").fill("Seen here in July for the same hip.");
  await dialog.getByLabel("What the referrer should do next").fill("Ask for a review instead.");
  await dialog.getByRole("button", { name: "Return" }).click();
  await expect(physio.getByText(/^Returned by Priya Nair/).first()).toBeVisible(untilTold);

  const gp = await signInAs("gp");
  await gp.goto("/");
  const waiting = gp.getByRole("region", { name: "Waiting on us" });
  const row = waiting.locator(`a[href="/referrals/${referralId}"]`);
  await onSomePage(waiting, row);
  await row.click();
  await expect(gp.getByText(/Returned: same problem treated/)).toBeVisible();
  await expect(gp.getByText("Next step: Ask for a review instead.").first()).toBeVisible();
  await gp.getByRole("link", { name: "Refer again" }).click();
  await expect(gp).toHaveURL(`/consultations/${consultationId}/refer?from=${referralId}`);
  await expect(gp.getByLabel("The question")).toHaveValue(question);
});

test("the most urgent stands first, whatever was sent first", async ({ signInAs, acting }) => {
  const routine = await receivedReferral(acting);
  const urgent = await receivedReferral(acting, { urgency: "very_urgent_48h" });
  const page = await signInAs("physio");
  await page.goto("/referrals/received");
  const names = await page.locator(".cx-row-link").allInnerTexts();
  const placeOf = ({ familyName }: { familyName: string }) =>
    names.findIndex((name) => name.startsWith(familyName.toUpperCase()));
  expect(placeOf(urgent.patient)).toBeGreaterThanOrEqual(0);
  const later = placeOf(routine.patient);
  expect(later === -1 || later > placeOf(urgent.patient)).toBe(true);
});

test("J goes down the inbox, K up, Enter opens the row that has the focus", async ({ signInAs, acting }) => {
  await receivedReferral(acting, { urgency: "very_urgent_48h" });
  await receivedReferral(acting, { urgency: "very_urgent_48h" });
  const page = await signInAs("physio");
  await page.goto("/referrals/received");
  const rows = page.locator(".cx-row-link");
  await page.keyboard.press("j");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  const target = await rows.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(target ?? "");
});

test("a referral withdrawn while it is being read is not accepted, and the reader is told", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await receivedReferral(acting);
  const page = await signInAs("physio");
  // A reader whose page was not told of the withdrawal before the key was pressed.
  await page.route(/\/api\/live/, (route) => route.abort());
  await page.goto(`/referrals/${referralId}`);
  await expect(page.getByText(/^Opened by Priya Nair/).first()).toBeVisible();
  await acting("gp", withdrawReferral, { referralId, note: "Seen privately" });
  await page.keyboard.press("a");
  await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("alert").first()).toContainText("nothing was changed");
  await expect(page.getByText(/^Withdrawn by Dr Amara Okafor/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Accept/ })).toHaveCount(0);
});

test("the sender withdraws with a reason, and the inbox lets it go", async ({ signInAs, acting }) => {
  const { referralId } = await receivedReferral(acting);
  const gp = await signInAs("gp");
  await gp.goto(`/referrals/${referralId}`);
  await gp.getByRole("button", { name: "Withdraw" }).click();
  await gp.getByLabel("Why").fill("Going privately");
  await gp.getByRole("button", { name: "Withdraw it" }).click();
  await expect(gp.getByText(/^Withdrawn by Dr Amara Okafor/).first()).toBeVisible();
  const physio = await signInAs("physio");
  await physio.goto("/referrals/received");
  await expect(physio.locator(`a[href="/referrals/${referralId}"]`)).toHaveCount(0);
});

test("before a reason that was typed and not sent goes with the page, the browser asks; once it is sent it does not", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await receivedReferral(acting);
  const page = await signInAs("gp");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    dialog.dismiss().catch(() => undefined);
  });
  await page.goto(`/referrals/${referralId}`);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByLabel("Why").fill("Going privately");
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(page.getByLabel("Why")).toHaveValue("Going privately");
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByText(/^Withdrawn by Dr Amara Okafor/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Withdrawn by Dr Amara Okafor/).first()).toBeVisible();
  expect(asked).toEqual(["beforeunload"]);
});

for (const name of ["physio.vale", "ot", "gp.harbour"]) {
  test(`a referral of others looks like one that does not exist (${name})`, async ({ signInAs, acting }) => {
    const { referralId } = await receivedReferral(acting);
    const page = await signInAs(name);
    await page.goto(`/referrals/${referralId}`);
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  });
}
