import { askAdvice, printAdvice, referFromAdvice, replyAdvice } from "@/lib/advice";
import { newId } from "@/lib/platform/ids";
import {
  acceptReferral,
  amendReferral,
  approveReferral,
  draftReferral,
  redirectReferral,
  returnReferral,
  sendReferral,
  viewReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import {
  aConsultation,
  aDraft,
  aSentReferral,
  northmoorPhysiotherapy,
  referralWords,
} from "../../support/refer";

/** A service of Northmoor's like its physiotherapy, name and all, and a way to close it. */
async function anotherService(coxa: Coxa) {
  const serviceId = newId();
  await coxa.superuser`
    insert into receiving_services
    select (jsonb_populate_record(s, jsonb_build_object('id', ${serviceId}::text))).*
    from receiving_services s where s.id = ${northmoorPhysiotherapy}`;
  const close = () => coxa.superuser`update receiving_services set closed_at = now() where id = ${serviceId}`;
  return { serviceId, close };
}

test("no referral is begun to a service that has closed, and its sender is told to choose another", async ({
  coxa,
}) => {
  const { serviceId, close } = await anotherService(coxa);
  await close();
  const drafted = await coxa.as("gp", draftReferral, {
    ...referralWords,
    referralId: newId(),
    consultationId: await aConsultation(coxa),
    serviceId,
  });
  expect(drafted).toMatchObject({
    code: "not-found",
    fields: { serviceId: [expect.stringMatching(/choose another/)] },
  });
});

test("a draft whose service closes is neither approved nor sent, and says what to do; to another service it goes", async ({
  coxa,
}) => {
  const { serviceId, close } = await anotherService(coxa);
  const referralId = await aDraft(coxa, { serviceId });
  await close();
  for (const refused of [
    await coxa.as("gp", approveReferral, { referralId }),
    await coxa.as("gp", sendReferral, { referralId }),
  ]) {
    expect(refused).toMatchObject({
      code: "referral.blocked",
      message: expect.stringMatching(
        /Northmoor MSK Physiotherapy takes no more referrals.*choose another service/,
      ),
    });
  }
  const draft = await coxa.as("gp", viewReferral, { referralId });
  if (!draft.ok) throw new Error(draft.message);
  expect(draft.value.blockers).toContainEqual(expect.stringMatching(/takes no more referrals/));
  expect(draft.value.service.closedAt).toEqual(expect.any(Date));
  await coxa.as("gp", draftReferral, {
    ...referralWords,
    referralId,
    consultationId: draft.value.consultationId,
    serviceId: northmoorPhysiotherapy,
  });
  expect(await coxa.as("gp", sendReferral, { referralId })).toMatchObject({ ok: true });
});

test("nobody passes a referral on to a service that has closed, or names it as the better place", async ({
  coxa,
}) => {
  const { serviceId, close } = await anotherService(coxa);
  const referralId = await aSentReferral(coxa);
  await close();
  const passedOn = await coxa.as("physio", redirectReferral, { referralId, serviceId, note: "Nearer" });
  expect(passedOn).toMatchObject({ code: "input.invalid", fields: { serviceId: expect.anything() } });
  const returned = await coxa.as("physio", returnReferral, {
    referralId,
    reasonCode: "more_information",
    note: "Better there",
    nextStepAdvice: "Refer to them",
    otherServiceId: serviceId,
  });
  expect(returned).toMatchObject({ code: "input.invalid", fields: { otherServiceId: expect.anything() } });
});

test("what was sent before its service closed is amended and decided as ever", async ({ coxa }) => {
  const { serviceId, close } = await anotherService(coxa);
  const referralId = await aSentReferral(coxa, { serviceId });
  await close();
  expect(
    await coxa.as("gp", amendReferral, { ...referralWords, referralId, version: 1, question: "And now?" }),
  ).toMatchObject({ ok: true });
  expect(await coxa.as("physio", acceptReferral, { referralId, note: null })).toMatchObject({ ok: true });
});

test("a thread of advice prints after its service has closed, and no new one is begun there", async ({
  coxa,
}) => {
  const { serviceId, close } = await anotherService(coxa);
  const ask = async () => ({
    requestId: newId(),
    consultationId: await aConsultation(coxa),
    serviceId,
    question: "Would loading help before an X-ray?",
  });
  const asked = await ask();
  const { requestId } = asked;
  expect(await coxa.as("gp", askAdvice, asked)).toMatchObject({ ok: true });
  await close();
  await coxa.as("physio", replyAdvice, { requestId, body: "Yes, start now." });
  for (const who of ["gp", "physio"]) {
    expect(await coxa.as(who, printAdvice, { requestId }), who).toMatchObject({ ok: true });
  }
  expect(await coxa.as("gp", askAdvice, await ask())).toMatchObject({ code: "not-found" });
});

test("a draft is written on while its service is closed: only a new choice of it is refused", async ({
  coxa,
}) => {
  const { serviceId, close } = await anotherService(coxa);
  const referralId = await aDraft(coxa, { serviceId });
  const draft = await coxa.as("gp", viewReferral, { referralId });
  if (!draft.ok) throw new Error(draft.message);
  await close();
  const words = { ...referralWords, referralId, consultationId: draft.value.consultationId };
  expect(await coxa.as("gp", draftReferral, { ...words, serviceId, question: "And a stick?" })).toMatchObject(
    {
      ok: true,
    },
  );
  await coxa.as("gp", draftReferral, { ...words, serviceId: northmoorPhysiotherapy });
  expect(await coxa.as("gp", draftReferral, { ...words, serviceId })).toMatchObject({ code: "not-found" });
});

test("advice of a service that has closed since becomes a draft with its thread, which cannot go there", async ({
  coxa,
}) => {
  const { serviceId, close } = await anotherService(coxa);
  const requestId = newId();
  const question = "Physiotherapy or orthopaedics first?";
  const asked = { requestId, consultationId: await aConsultation(coxa), serviceId, question };
  expect(await coxa.as("gp", askAdvice, asked)).toMatchObject({ ok: true });
  await close();
  const referralId = newId();
  expect(await coxa.as("gp", referFromAdvice, { requestId, referralId })).toMatchObject({ ok: true });
  const draft = await coxa.as("gp", viewReferral, { referralId });
  expect(draft).toMatchObject({ ok: true, value: { status: "draft", question } });
  expect(await coxa.as("gp", sendReferral, { referralId })).toMatchObject({ code: "referral.blocked" });
});

test("what a service returned before it closed is not sent to it again", async ({ coxa }) => {
  const { serviceId, close } = await anotherService(coxa);
  const referralId = await aSentReferral(coxa, { serviceId });
  const because = { reasonCode: "more_information", note: "Which side?", nextStepAdvice: "Say which side" };
  expect(await coxa.as("physio", returnReferral, { referralId, ...because })).toMatchObject({ ok: true });
  await close();
  expect(
    await coxa.as("gp", amendReferral, { ...referralWords, referralId, version: 1, question: "Right hip" }),
  ).toMatchObject({ code: "referral.blocked", message: expect.stringMatching(/refer again, to another/) });
  expect(await coxa.as("gp", viewReferral, { referralId })).toMatchObject({ value: { mayAmend: false } });
});
