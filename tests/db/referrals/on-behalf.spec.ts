import { demoActor } from "@/lib/cli/demo/demo-actor";
import { saveAnswers } from "@/lib/consultations";
import { letterModelSchema } from "@/lib/letters";
import { newId } from "@/lib/platform/ids";
import { approveReferral, draftReferral, sendReferral, viewReferral } from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { aConsultation, aDraft, northmoorPhysiotherapy, referralWords } from "../../support/refer";

async function preparedBySecretary(
  coxa: Coxa,
  consultationId: string,
  referralId = newId(),
  words: object = {},
) {
  const draft = { referralId, consultationId, serviceId: northmoorPhysiotherapy, ...referralWords, ...words };
  expect(await coxa.as("secretary", draftReferral, draft)).toMatchObject({ ok: true });
  return referralId;
}

test("a secretary sends only what a clinician approved", async ({ coxa }) => {
  const referralId = await preparedBySecretary(coxa, await aConsultation(coxa));
  expect(await coxa.as("secretary", sendReferral, { referralId })).toMatchObject({
    code: "referral.unapproved",
  });
  expect(await coxa.as("secretary", approveReferral, { referralId })).toMatchObject({ code: "not-allowed" });
  expect(await coxa.as("gp.harbour", approveReferral, { referralId })).toMatchObject({ code: "not-found" });
  expect(await coxa.as("gp", approveReferral, { referralId })).toMatchObject({ ok: true });
  expect(await coxa.as("secretary", sendReferral, { referralId })).toMatchObject({ ok: true });
});

test("both names are on the letter, in the history and in the audit, and questions go to the clinician", async ({
  coxa,
}) => {
  const referralId = await preparedBySecretary(coxa, await aConsultation(coxa));
  await coxa.as("gp", approveReferral, { referralId });
  await coxa.as("secretary", sendReferral, { referralId });
  const [letter] = await coxa.superuser`select model from letters where referral_id = ${referralId}`;
  const model = letterModelSchema.parse(letter?.model);
  const [gp, secretary] = [demoActor("gp"), demoActor("secretary")];
  expect(model.signature).toMatchObject({ name: gp.displayName, registration: gp.registration });
  expect(model.notes.join(" ")).toContain(
    `Sent on behalf of ${gp.displayName}, who approved it, by ${secretary.displayName}, ${secretary.profession}.`,
  );
  const seen = await coxa.as("physio", viewReferral, { referralId });
  const sent = seen.ok ? seen.value.history.find(({ toStatus }) => toStatus === "sent") : undefined;
  expect(sent?.signature).toContain(secretary.displayName);
  expect(sent?.signature).toContain(`on behalf of ${gp.displayName}`);
  const [row] = await coxa.superuser`select sent_by, dispatched_by from referrals where id = ${referralId}`;
  expect(row).toEqual({ sent_by: gp.userId, dispatched_by: secretary.userId });
  const [entry] = await coxa.superuser`
    select user_id, detail from audit_events where act = 'referral.send' and outcome = 'done'
      and subject_id = ${referralId}`;
  expect(entry).toMatchObject({ user_id: secretary.userId, detail: { onBehalfOf: gp.userId } });
});

const changes = {
  "the draft": (coxa: Coxa, consultationId: string, referralId: string) =>
    preparedBySecretary(coxa, consultationId, referralId, { question: "Something else?" }),
  "the consultation": async (coxa: Coxa, consultationId: string) => {
    const [row] = await coxa.superuser`
      select patient_id, revision from consultations where id = ${consultationId}`;
    const saved = await coxa.as("gp2", saveAnswers, {
      consultationId,
      patientId: row?.patient_id,
      editorId: newId(),
      baseRevision: row?.revision,
      changes: [{ fieldId: "laterality", value: "left" }],
    });
    expect(saved).toMatchObject({ ok: true });
  },
};

for (const [what, change] of Object.entries(changes)) {
  test(`an approval ends when ${what} is changed`, async ({ coxa }) => {
    const consultationId = await aConsultation(coxa);
    const referralId = await preparedBySecretary(coxa, consultationId);
    await coxa.as("gp", approveReferral, { referralId });
    const approved = await coxa.as("secretary", viewReferral, { referralId });
    expect(approved).toMatchObject({ value: { maySend: true, approval: { holds: true } } });
    await change(coxa, consultationId, referralId);
    expect(await coxa.as("secretary", sendReferral, { referralId })).toMatchObject({
      code: "referral.unapproved",
    });
    expect(await coxa.as("secretary", viewReferral, { referralId })).toMatchObject({
      value: { maySend: false },
    });
  });
}

test("the approval of somebody who no longer acts for the practice sends nothing", async ({ coxa }) => {
  const referralId = await preparedBySecretary(coxa, await aConsultation(coxa));
  await coxa.as("clinician", approveReferral, { referralId });
  const { userId } = demoActor("clinician");
  await coxa.superuser`update memberships set ended_at = now() where user_id = ${userId}`;
  expect(await coxa.as("secretary", sendReferral, { referralId })).toMatchObject({
    code: "referral.unapproved",
  });
  await coxa.superuser`update memberships set ended_at = null where user_id = ${userId}`;
  expect(await coxa.as("secretary", sendReferral, { referralId })).toMatchObject({ ok: true });
});

test("what is kept from being sent cannot be approved", async ({ coxa }) => {
  const referralId = await aDraft(coxa, { patientAgrees: false });
  expect(await coxa.as("gp", approveReferral, { referralId })).toMatchObject({ code: "referral.blocked" });
});
