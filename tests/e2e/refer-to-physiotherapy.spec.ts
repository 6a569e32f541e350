import { consultationOf, draftedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { onSomePage } from "../support/pages-of-a-list";

test("a GP refers: service, question, consent, preview, send; sent shows only with its receipt", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}/refer?kind=physiotherapy`);
  const needs = page.getByRole("complementary", { name: "What the service needs" });

  await test.step("the service says what it needs and what of it is there", async () => {
    await page.getByRole("radio", { name: "Northmoor MSK Physiotherapy" }).check();
    await expect(needs).toContainText("What Northmoor MSK Physiotherapy needs");
    await expect(needs.getByRole("link", { name: "FADIR" })).toHaveAttribute("href", /#fadir-row$/);
  });
  await test.step("what the consultation already says is not asked again", async () => {
    await expect(page.getByLabel("What the patient wants")).toHaveValue("Walk to the shops again");
  });
  await test.step("the draft is kept as it is written", async () => {
    await page.getByLabel("The question").fill("Exercise programme, please?");
    await page.getByLabel("Why it goes without these answers").fill("Asked by phone; all denied");
    await page.getByRole("checkbox", { name: /The patient agrees/ }).check();
    await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
    await expect(page).toHaveURL(/draft=/);
    await page.reload();
    await expect(page.getByLabel("The question")).toHaveValue("Exercise programme, please?");
  });
  await test.step("the letter is on screen before it is sent", async () => {
    await page.getByRole("button", { name: "Preview the letter" }).click();
    await expect(page.getByRole("article", { name: "Referral to physiotherapy" })).toContainText(
      "Exercise programme, please?",
    );
    await expect(page.getByText("Not sent", { exact: true })).toBeVisible();
    await expect(page.getByText("Receipt number")).toHaveCount(0);
  });
  await test.step("sending gives a receipt, whose move it is, and by when", async () => {
    await page.getByRole("button", { name: "Send to Northmoor MSK Physiotherapy" }).dblclick();
    const receipt = page.getByRole("region", { name: "Receipt" });
    await expect(receipt).toContainText(/CX-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const standing = page.getByRole("complementary", { name: "What became of it" });
    await expect(standing).toContainText("Northmoor Community Health");
    await expect(standing.getByText(/^Sent by Dr Amara Okafor/)).toHaveCount(2);
  });
  await test.step("the sender’s day and list have it, once", async () => {
    const path = new URL(page.url()).pathname;
    await page.goto("/referrals/sent");
    await expect(page.locator(`a[href="${path}"]`)).toHaveCount(1);
    await page.goto("/");
    const others = page.getByRole("region", { name: "Waiting on others" });
    await onSomePage(others, others.locator(`a[href="${path}"]`));
  });
});

test("changing the service or its kind keeps every word that was typed", async ({ signInAs, acting }) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}/refer`);
  // Faster than any hand, `fill` can choose the text and the scripts come before the browser says that it is chosen.
  await expect(page.getByRole("button", { name: "Preview the letter" })).toBeEnabled();
  await page.getByLabel("The question").fill("What helps her most?");
  await page.getByLabel("Note").fill("Works at night");
  await page.getByRole("button", { name: "Occupational therapy" }).click();
  await page.getByRole("radio", { name: "Vale Hospital Occupational Therapy" }).check();
  await page.getByRole("button", { name: "Orthopaedics" }).click();
  await expect(page.getByLabel("The question")).toHaveValue("What helps her most?");
  await expect(page.getByLabel("Note")).toHaveValue("Works at night");
});

test("what keeps a referral back is named, and it cannot be sent until that is mended", async ({
  signInAs,
  acting,
}) => {
  const { referralId } = await draftedReferral(acting, { patientAgrees: false, redFlagReason: "" });
  const page = await signInAs("gp");
  await page.goto(`/referrals/${referralId}`);
  await expect(page.getByText("It cannot be sent yet")).toBeVisible();
  await expect(page.getByText(/agreement to the referral .* is not recorded/)).toBeVisible();
  await expect(page.getByText(/Emergencies not excluded/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Send to/ })).toBeDisabled();
  await page.getByRole("link", { name: "Edit the referral" }).click();
  await page.getByLabel("Why it goes without these answers").fill("Asked by phone; all denied");
  await page.getByRole("checkbox", { name: /The patient agrees/ }).check();
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByRole("button", { name: /^Send to/ })).toBeEnabled();
});

test("urgency is raised freely, and lowered only with a reason that prints", async ({ signInAs, acting }) => {
  const { consultationId } = await consultationOf(acting, [
    { fieldId: "progressive_motor_deficit", value: true },
  ]);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}/refer?kind=physiotherapy`);
  await expect(page.getByRole("radio", { name: "Urgent (computed from the answers)" })).toBeChecked();
  await page.getByRole("radio", { name: "Very urgent, within 48 hours" }).check();
  await expect(page.getByLabel("Why more urgent (optional)")).toBeVisible();
  await page.getByRole("radio", { name: "Routine", exact: true }).check();
  const why = page.getByLabel("Why less urgent than the rules computed");
  await expect(why).toBeVisible();
  await page.getByRole("radio", { name: "Northmoor MSK Physiotherapy" }).check();
  await page.getByLabel("The question").fill("Exercise programme, please?");
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByText("The urgency is lower than the rules computed: say why.")).toBeVisible();
  await page.getByRole("link", { name: "Edit the referral" }).click();
  await why.fill("Long-standing and unchanged since 2019");
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByRole("article")).toContainText("Long-standing and unchanged since 2019");
  await expect(page.getByText("The urgency is lower than the rules computed")).toHaveCount(0);
});

test("a question left empty is named beside its field", async ({ signInAs, acting }) => {
  const { consultationId } = await consultationOf(acting);
  const page = await signInAs("gp");
  await page.goto(`/consultations/${consultationId}/refer?kind=physiotherapy`);
  await expect(page.getByLabel("The question")).toHaveValue("Please assess and treat.");
  await page.getByLabel("The question").clear();
  await page.getByRole("button", { name: "Preview the letter" }).click();
  await expect(page.getByLabel("The question")).toHaveAccessibleDescription(/Write the question/);
});

test("a draft is discarded only after asking", async ({ signInAs, acting }) => {
  const { referralId, consultationId } = await draftedReferral(acting);
  const page = await signInAs("gp");
  await page.goto(`/referrals/${referralId}`);
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("Not sent", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(page).toHaveURL(`/consultations/${consultationId}`);
  await page.goto(`/referrals/${referralId}`);
  await expect(page.getByText("This draft was discarded. It was never sent")).toBeVisible();
});

test("a secretary prepares a referral and cannot send it", async ({ signInAs, acting }) => {
  const { referralId } = await draftedReferral(acting);
  const page = await signInAs("secretary");
  await page.goto(`/referrals/${referralId}`);
  await expect(page.getByText("A clinician approves it first")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Send to/ })).toHaveCount(0);
});
