import { askAdvice, closeAdvice } from "@/lib/advice";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { recordResult, requestInvestigations } from "@/lib/investigations";
import { tasks } from "@/lib/jobs";
import { newId } from "@/lib/platform/ids";
import { explainOpenPromises } from "@/lib/promises";
import {
  acceptReferral,
  attachFile,
  removeAttachment,
  viewReferral,
  withdrawReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../support/acting";
import { aConsultation, aDraft, aSentReferral, northmoorPhysiotherapy } from "../support/refer";

/** What the record says was done last. */
async function last({ superuser }: Coxa) {
  const [row] = await superuser`
    select act, outcome, patient_id, subject_id, detail from audit_events order by id desc limit 1`;
  return row;
}

test("closing advice is in the record as closing, not as asking", async ({ coxa }) => {
  const requestId = newId();
  await coxa.as("gp", askAdvice, {
    requestId,
    consultationId: await aConsultation(coxa),
    serviceId: northmoorPhysiotherapy,
    question: "Would loading help before an X-ray?",
  });
  expect(await last(coxa)).toMatchObject({ act: "advice.ask" });
  await coxa.as("gp", closeAdvice, { requestId });
  expect(await last(coxa)).toMatchObject({ act: "advice.close", outcome: "done", subject_id: requestId });
});

test("leaving with promises open is in the record as explained, not as kept", async ({ coxa }) => {
  await coxa.as("gp", explainOpenPromises, { openCount: 2, reason: "Tomorrow" });
  expect(await last(coxa)).toMatchObject({ act: "promise.explain-open", outcome: "done" });
});

test("a decision that was overtaken is in the record as failed, with whose it was and why, not as carried out", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const held = await coxa.as("physio", acceptReferral, { referralId, note: null, undoable: true });
  const decisionId = held.ok ? held.value.held?.decisionId : undefined;
  await coxa.as("gp", withdrawReferral, { referralId, note: "Patient changed her mind" });
  const seen = await coxa.as("gp", viewReferral, { referralId });
  const worker = tasks(
    coxa.workerDb,
    async () => undefined,
    () => new Date(testNow.getTime() + 60_000),
  );
  const { userId, organisationId, role } = demoActor("physio");
  await worker["carry-out-decision"]({ decisionId, userId, organisationId, role });
  expect(await last(coxa)).toMatchObject({
    act: "referral.fail-decision",
    outcome: "done",
    patient_id: seen.ok ? seen.value.patientId : "not seen",
    subject_id: referralId,
    detail: { decided: "accept", because: "referral.not-open" },
  });
});

test("taking a file off is in the record as that, not as attaching one", async ({ coxa }) => {
  const referralId = await aDraft(coxa);
  const content = new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);
  const attached = await coxa.as("gp", attachFile, { referralId, fileName: "note.pdf", content });
  expect(await last(coxa)).toMatchObject({ act: "referral.attach" });
  const attachmentId = attached.ok ? attached.value.attachmentId : "";
  await coxa.as("gp", removeAttachment, { referralId, attachmentId });
  expect(await last(coxa)).toMatchObject({ act: "referral.remove-attachment", outcome: "done" });
});

test("a result is in the record as recorded, not as a step of its test", async ({ coxa }) => {
  const requested = await coxa.as("gp", requestInvestigations, {
    consultationId: await aConsultation(coxa),
    tests: [{ testId: "crp", reasons: [] }],
  });
  await coxa.as("secretary", recordResult, {
    requestId: requested.ok ? requested.value.receipts[0]?.requestId : "",
    finding: "abnormal",
    text: "CRP 90 mg/L",
    reportedBy: "Northmoor Pathology",
    reportedOn: "2026-11-24",
  });
  expect(await last(coxa)).toMatchObject({ act: "investigation.record-result", outcome: "done" });
});
