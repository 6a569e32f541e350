import { draftReferral } from "@/lib/referrals";
import { consultationOf } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("a secretary prepares, a clinician approves, the secretary sends, and the letter names both", async ({
  signInAs,
  acting,
}) => {
  const { consultationId } = await consultationOf(acting);
  const referralId = crypto.randomUUID();
  await acting("secretary", draftReferral, {
    referralId,
    consultationId,
    serviceId: "00000000-0000-4000-8002-000000000001",
    question: "Exercise programme for early osteoarthritis?",
    urgency: "routine",
    urgencyReason: "Reviewed with the patient",
    expectation: "Assessment and exercise",
    patientWishes: "Walk to the shops again",
    note: "",
    redFlagReason: "Asked and examined; the rest is for the physiotherapist",
    patientAgrees: true,
  });
  const secretary = await signInAs("secretary");
  await secretary.goto(`/referrals/${referralId}`);
  await expect(secretary.getByText("A clinician approves it first")).toBeVisible();
  await expect(secretary.getByRole("button", { name: /^Send to/ })).toHaveCount(0);
  const gp = await signInAs("gp");
  await gp.goto(`/referrals/${referralId}`);
  await gp.getByRole("button", { name: "Approve for the secretary to send" }).click();
  await expect(gp.getByText(/^Approved on .* by Dr Amara Okafor/)).toBeVisible();
  await secretary.reload();
  await secretary.getByRole("button", { name: /^Send to/ }).click();
  await expect(
    secretary.getByText(/^Sent by Jo Pritchard.*on behalf of Dr Amara Okafor/).first(),
  ).toBeVisible();
  await expect(
    secretary.getByText(/Sent on behalf of Dr Amara Okafor, who approved it/).first(),
  ).toBeVisible();
});
