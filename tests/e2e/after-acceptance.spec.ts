import { demoId } from "@/db/demo/demo-ids";
import { acceptReferral, redirectReferral } from "@/lib/referrals";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("booked in another system, missed, tried by telephone, closed as not reached: both sides read each step for what it is", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await receivedReferral(acting);
  await acting("physio", acceptReferral, { referralId, note: "Group on Tuesdays" });
  const [gp, physio] = await Promise.all([signInAs("gp"), signInAs("physio")]);
  for (const page of [gp, physio]) await page.goto(`/referrals/${referralId}`);
  const dialog = physio.getByRole("dialog");
  const attempt = async (note: string) => {
    await physio.getByRole("button", { name: "An attempt to reach the patient" }).click();
    await dialog.getByLabel("How, and what came of it").fill(note);
    await dialog.getByRole("button", { name: "Record it" }).click();
    await expect(dialog).toBeHidden();
  };
  await test.step("an attempt before booking is no second acceptance", async () => {
    await attempt("Rang at 9:00, engaged");
    const history = gp.getByRole("region", { name: "History" });
    await expect(history.getByText(/^Attempt to reach the patient by Priya Nair/)).toBeVisible();
    await expect(history.getByText(/^Accepted by Priya Nair/)).toHaveCount(1);
    await expect(gp.getByRole("main").getByText("Group on Tuesdays").first()).toBeVisible();
  });
  await test.step("nothing but that another system holds the booking", async () => {
    await physio.getByRole("button", { name: "Record the appointment" }).click();
    await dialog.getByLabel("Booked in another system").check();
    await dialog.getByRole("button", { name: "Record it" }).click();
    for (const page of [gp, physio]) {
      await expect(page.getByText("Booked: date held elsewhere, place not known here")).toBeVisible();
    }
    await expect(physio.getByText("The service records whether the patient came")).toBeVisible();
  });
  await test.step("missed, then tried", async () => {
    await physio.getByRole("button", { name: "Did the patient come?" }).click();
    await dialog.getByLabel("No", { exact: true }).check();
    await dialog.getByRole("button", { name: "Record it" }).click();
    await expect(physio.getByText("Offer another date, or log how the patient was tried.")).toBeVisible();
    await attempt("Rang at 10:20, no answer");
    const missed = gp.getByRole("region", { name: "History" }).getByText(/^Recorded as not attended by/);
    await expect(gp.getByText("Rang at 10:20, no answer").first()).toBeVisible();
    await expect(missed).toHaveCount(1);
  });
  await test.step("closed: nothing is said about findings that nobody could make", async () => {
    await physio.getByRole("button", { name: "Close with the outcome" }).click();
    await dialog.getByLabel("Outcome", { exact: true }).selectOption("not_reached");
    await dialog.getByLabel("Letter to the referrer").fill("Two calls; not reached.");
    await dialog.getByRole("button", { name: "Close it" }).click();
    const outcome = gp.getByRole("region", { name: "Outcome: The patient could not be reached" });
    await expect(outcome.getByText("Two calls; not reached.")).toBeVisible();
    await expect(outcome.getByText("Not recorded")).toHaveCount(0);
  });
});

test("what was passed on says by whom and why, to the sender and to the service it went to", async ({
  signInAs,
  acting,
}) => {
  const { referralId, patient } = await receivedReferral(acting, { urgency: "very_urgent_48h" });
  const why = "Bathing and stairs are the trouble";
  await acting("physio", redirectReferral, { referralId, serviceId: demoId(2, 4), note: why });
  const [gp, ot] = await Promise.all([signInAs("gp"), signInAs("ot")]);
  await gp.goto(`/referrals/${referralId}`);
  await expect(
    gp.getByText(/^Passed on by Priya Nair, .*HCPC PH900007, Northmoor Community Health, on /),
  ).toBeVisible();
  await expect(gp.getByText("It goes on at the other service, with its waiting time.")).toBeVisible();
  await expect(gp.getByRole("main").getByText(why).first()).toBeVisible();
  await ot.goto("/referrals/received");
  await ot
    .getByRole("row", { name: new RegExp(patient.familyName, "i") })
    .getByRole("link")
    .first()
    .click();
  await expect(ot.getByText(/^Passed on by Priya Nair/).first()).toBeVisible();
  await expect(ot.getByRole("main").getByText(why).first()).toBeVisible();
});
