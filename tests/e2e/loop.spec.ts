import type { Locator } from "@playwright/test";
import { draftedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { holdDecision, untilTold } from "../support/held-decision";

/** Waits until one side sees what the other just did, and notes how long that took. */
async function told(what: string, sight: Locator): Promise<void> {
  const began = performance.now();
  await expect(sight).toBeVisible(untilTold);
  const waited = Math.round(performance.now() - began);
  test.info().annotations.push({ type: "seen by the other side", description: `${what} after ${waited} ms` });
}

test("two people at once: send, question, answer, return, fix, accept, book, see, outcome; each sees the other's act", async ({
  signInAs,
  acting,
}) => {
  test.setTimeout(240_000);
  const { referralId, patient } = await draftedReferral(acting, { urgency: "very_urgent_48h" });
  const [gp, physio] = await Promise.all([signInAs("gp"), signInAs("physio")]);
  await gp.goto(`/referrals/${referralId}`);
  await physio.goto("/referrals/received");
  await test.step("what is sent stands in the inbox without reload, and its opening shows at the sender", async () => {
    await gp.getByRole("button", { name: "Send to Northmoor MSK Physiotherapy" }).click();
    const name = new RegExp(patient.familyName, "i");
    await told("the referral", physio.getByRole("row", { name }).getByText("New"));
    await physio.getByRole("row", { name }).getByRole("link", { name }).click();
    await told("the opening", gp.getByText(/^Opened by Priya Nair/).first());
  });
  await test.step("a question by name is told after it could be undone, and answered with its own control", async () => {
    await expect(physio.getByRole("button", { name: /^Accept/ })).toBeVisible();
    await physio.keyboard.press("q");
    await expect(physio.getByLabel(/In words/)).toBeVisible();
    await physio.getByLabel("How far before stopping").check();
    await physio.getByRole("dialog").getByRole("button", { name: "Ask" }).click();
    await expect(physio.getByText(/A question is being asked/)).toBeVisible();
    await gp.getByLabel("How far before stopping").fill("400");
    await gp.getByRole("button", { name: "Answer", exact: true }).click();
    await told("the answer", physio.getByText("400 metres").first());
  });
  await test.step("a return is undone, then made with what is missing; “fix and send again” opens there", async () => {
    const returning = async () => {
      await physio.getByRole("button", { name: /^Return/ }).click();
      const dialog = physio.getByRole("dialog", { name: "Return this referral" });
      await dialog.getByLabel("Reason").selectOption("more_information");
      await dialog.getByLabel("Effect on work").check();
      await dialog.getByLabel("What is missing, or why").fill("What was tried?");
      await dialog.getByLabel("What the referrer should do next").fill("Say so and send again");
      await dialog.getByRole("button", { name: "Return" }).click();
    };
    await returning();
    await holdDecision(referralId);
    // What this person decided on other referrals has its own notice, and its own way back.
    const beingReturned = physio.getByRole("alert").filter({ hasText: "It is being returned" });
    await beingReturned.getByRole("button", { name: /^Undo/ }).click();
    await expect(physio.getByRole("button", { name: /^Accept/ })).toBeVisible();
    await returning();
    await gp.getByRole("button", { name: "Fix and send again" }).click();
    const dialog = gp.getByRole("dialog");
    const missing = dialog.getByRole("radiogroup", { name: "Effect on work" });
    await expect(missing.getByRole("radio").first()).toBeFocused();
    await missing.getByRole("radio", { name: "Off sick" }).check();
    await dialog.getByLabel("Question").fill("Exercise programme after six months of walking?");
    await dialog.getByRole("button", { name: "Send this version" }).click();
    await told("the new version", physio.getByText("Version 2: what changed"));
    await expect(physio.getByRole("insertion").filter({ hasText: "Off sick" }).first()).toBeVisible();
    await expect(gp.getByText(/superseded by version 2/)).toBeVisible();
  });
  await test.step("accepted, booked, seen and closed with findings", async () => {
    await physio.getByRole("button", { name: /^Accept/ }).click();
    await physio.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await expect(gp.getByText(/^Accepted by Priya Nair/).first()).toBeVisible(untilTold);
    await physio.getByRole("button", { name: "Record the appointment" }).click();
    await physio.getByLabel("Date and time").fill("2030-01-15T09:30");
    await physio.getByRole("textbox", { name: "Place" }).fill("Northmoor Clinic, room 2");
    await physio.getByRole("dialog").getByRole("button", { name: "Record it" }).click();
    await told("the booking", gp.getByText(/Booked: .*room 2/));
    await physio.getByRole("button", { name: "Did the patient come?" }).click();
    await physio.getByRole("dialog").getByLabel("Yes").check();
    await physio.getByRole("dialog").getByRole("button", { name: "Record it" }).click();
    await told("the attendance", gp.getByText(/The patient was seen/));
    await physio.getByRole("button", { name: "Close with the outcome" }).click();
    const dialog = physio.getByRole("dialog", { name: "Close with the outcome" });
    await dialog.getByLabel("Outcome", { exact: true }).selectOption("treated_and_discharged");
    await dialog.getByLabel(/Diagnosis/).fill("Early osteoarthritis");
    await dialog.getByLabel("Letter to the referrer").fill("Six sessions; walks 5 km.");
    await dialog.getByRole("button", { name: "Close it" }).click();
    await told("the outcome", gp.getByText("Six sessions; walks 5 km."));
  });
});
