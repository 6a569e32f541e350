import { askAdvice, closeAdvice, listAdvice, referFromAdvice, replyAdvice, viewAdvice } from "@/lib/advice";
import { newId } from "@/lib/platform/ids";
import { viewReferral } from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { everyRow } from "../../support/every-row";
import { aConsultation, northmoorPhysiotherapy } from "../../support/refer";

async function asked(coxa: Coxa): Promise<string> {
  const requestId = newId();
  const ask = {
    requestId,
    consultationId: await aConsultation(coxa),
    serviceId: northmoorPhysiotherapy,
    question: "Would loading help before an X-ray?",
  };
  for (let again = 0; again < 2; again++) {
    expect(await coxa.as("gp", askAdvice, ask)).toMatchObject({ ok: true });
  }
  return requestId;
}

test("advice is asked once, answered by the service, and waits on whoever is next", async ({ coxa }) => {
  const requestId = await asked(coxa);
  const waiting = await everyRow(async (after) => {
    const page = await coxa.as("physio", listAdvice, { after });
    if (!page.ok) throw new Error(page.message);
    return { rows: page.value.requests, next: page.value.next };
  });
  expect(waiting.filter(({ id }) => id === requestId)).toHaveLength(1);
  expect(await coxa.as("physio", replyAdvice, { requestId, body: "Yes, start now." })).toMatchObject({
    ok: true,
  });
  const thread = await coxa.as("gp", viewAdvice, { requestId });
  expect(thread).toMatchObject({
    ok: true,
    value: {
      nextStep: "read_advice",
      messages: [{ position: 1 }, { position: 2, signature: "Priya Nair, Physiotherapist, HCPC PH900007" }],
    },
  });
});

test("the service that is asked sees findings but neither name nor number of the patient", async ({
  coxa,
}) => {
  const requestId = await asked(coxa);
  const thread = await coxa.as("physio", viewAdvice, { requestId });
  const [patient] = await coxa.superuser`
    select p.family_name, p.nhs_number from patients p join advice_requests a on a.patient_id = p.id where a.id = ${requestId}`;
  const text = JSON.stringify(thread);
  expect(text).not.toContain(patient?.family_name);
  expect(text).not.toContain(patient?.nhs_number);
});

test("other organisations and other kinds of service neither see nor answer", async ({ coxa }) => {
  const requestId = await asked(coxa);
  for (const who of ["gp.harbour", "physio.vale", "ot", "ortho"]) {
    expect(await coxa.as(who, viewAdvice, { requestId }), who).toMatchObject({ code: "not-found" });
    expect(await coxa.as(who, replyAdvice, { requestId, body: "x" }), who).toMatchObject({
      code: "not-found",
    });
  }
});

test("advice becomes a draft referral with its question and thread, once", async ({ coxa }) => {
  const requestId = await asked(coxa);
  await coxa.as("physio", replyAdvice, { requestId, body: "Please refer." });
  const referralId = newId();
  expect(await coxa.as("gp", referFromAdvice, { requestId, referralId })).toMatchObject({ ok: true });
  expect(await coxa.as("gp", referFromAdvice, { requestId, referralId: newId() })).toMatchObject({
    ok: true,
    value: { referralId },
  });
  expect(await coxa.as("gp", viewReferral, { referralId })).toMatchObject({
    ok: true,
    value: {
      status: "draft",
      question: "Would loading help before an X-ray?",
      note: expect.stringContaining("Please refer."),
    },
  });
});

test("advice that was read is closed, and nobody is chased for it", async ({ coxa }) => {
  const requestId = await asked(coxa);
  await coxa.as("physio", replyAdvice, { requestId, body: "Start now." });
  expect(await coxa.as("gp", closeAdvice, { requestId })).toMatchObject({ ok: true });
  expect(await coxa.as("physio", replyAdvice, { requestId, body: "One more thing" })).toMatchObject({
    code: "advice.closed",
  });
  const waiting = await coxa.as("gp", listAdvice, {});
  expect(waiting.ok && waiting.value.requests.filter(({ id }) => id === requestId)).toHaveLength(0);
});
