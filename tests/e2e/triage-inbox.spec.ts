import { demoId } from "@/db/demo/demo-ids";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { holdDecision } from "../support/held-decision";
import { holdScripts } from "../support/held-scripts";
import { settled } from "../support/pages/settled";

test("a referral that arrives is counted as new and marked without reload, and the chosen row keeps its focus", async ({
  signInAs,
  acting,
}) => {
  // A service whose inbox other tests leave short.
  const urgent = { urgency: "very_urgent_48h", serviceId: demoId(2, 2) };
  const chosen = await receivedReferral(acting, urgent);
  const page = await signInAs("physio.vale");
  const streams: string[] = [];
  page.on("request", (request) => request.url().includes("/api/live?") && streams.push(request.url()));
  await page.goto("/referrals/received");
  const row = page.getByRole("link", { name: new RegExp(chosen.patient.familyName, "i") });
  await row.focus();
  await expect.poll(() => streams.length).toBeGreaterThan(0);
  const open = Number(
    await page
      .getByText(/^\d+ open:/)
      .textContent()
      .then((text) => /^\d+/.exec(text ?? "")?.[0]),
  );
  const arrived = await receivedReferral(acting, urgent);
  const mark = page.getByRole("row", { name: new RegExp(arrived.patient.familyName, "i") }).getByText("New");
  await expect(mark).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "1 new" })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${open + 1} open:`))).toBeVisible();
  await expect(row).toBeFocused();
  await test.step("also after the stream was refused for a while", async () => {
    await page.route(/\/api\/live/, (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await receivedReferral(acting, urgent);
    await page.unrouteAll();
    const afterwards = await receivedReferral(acting, urgent);
    await expect(
      page.getByRole("row", { name: new RegExp(afterwards.patient.familyName, "i") }).getByText("New"),
    ).toBeVisible({ timeout: 60_000 });
  });
  await page.getByRole("button", { name: "Seen" }).click();
  await expect(page.getByText("New", { exact: true })).toHaveCount(0);
});

test("triage by keys: A in the list begins accepting, J goes on to the next, U takes the decision back", async ({
  signInAs,
  acting,
}) => {
  // A service in which nobody else triages meanwhile.
  const urgent = {
    urgency: "emergency_same_day",
    redFlagReason: "On-call team phoned at 10:40",
    serviceId: demoId(2, 2),
  };
  const [first, second] = [await receivedReferral(acting, urgent), await receivedReferral(acting, urgent)];
  const page = await signInAs("physio.vale");
  await page.goto("/referrals/received");
  const row = page.getByRole("link", { name: new RegExp(first.patient.familyName, "i") });
  await row.focus();
  await page.keyboard.press("a");
  await expect(page).toHaveURL(new RegExp(`${first.referralId}.*decide=a`));
  await expect(page.getByLabel("Note to the sender")).toBeFocused();
  await page.keyboard.press("Enter");
  await holdDecision(first.referralId);
  await expect(page.getByText(/It is being accepted/)).toBeVisible();
  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(second.referralId));
  const undo = page.getByRole("button", { name: /^Undo/ });
  await expect(undo).toBeVisible();
  await expect(page.getByText(/Being accepted/)).toContainText(first.patient.familyName.toUpperCase());
  await settled(page);
  await page.keyboard.press("u");
  await expect(undo).toHaveCount(0);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(new RegExp(first.referralId));
  await expect(page.getByRole("button", { name: /^Accept/ })).toBeVisible();
  await settled(page);
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
});

test("what was decided cannot be decided again before the page shows it", async ({ signInAs, acting }) => {
  const { referralId } = await receivedReferral(acting);
  const page = await signInAs("physio");
  await page.goto(`/referrals/${referralId}`);
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog", { name: "Accept this referral" })).toBeVisible();
  const { promise: mayFollow, resolve: follow } = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname === `/referrals/${referralId}` && url.searchParams.has("_rsc"),
    async (route) => {
      await mayFollow;
      await route.continue();
    },
  );
  await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("Recorded: the page follows in a moment")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Accept|Return|Pass on|Question)/ })).toHaveCount(0);
  follow();
  await expect(page.getByText(/It is being accepted|Accepted by/).first()).toBeVisible();
});

test("what arrives between the drawing of a page and its listening is shown without reload", async ({
  signInAs,
  acting,
}) => {
  const page = await signInAs("physio");
  const scripts = await holdScripts(page);
  await page.goto("/referrals/received", { waitUntil: "commit" });
  await expect(page.getByText(/^\d+ open:/)).toBeVisible();
  const { patient } = await receivedReferral(acting, { urgency: "very_urgent_48h" });
  await scripts.letAllCome();
  await expect(
    page.getByRole("row", { name: new RegExp(patient.familyName, "i") }).getByText("New"),
  ).toBeVisible();
});
