import { demoActor } from "@/lib/cli/demo/demo-actor";
import { viewInsight } from "@/lib/insight";
import { followInvestigation, readResult, recordResult, requestInvestigations } from "@/lib/investigations";
import { tasks } from "@/lib/jobs";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { explainOpenPromises, handOverPromise, keepPromise, makePromise, viewPromises } from "@/lib/promises";
import { giveFeedback, returnReferral, viewReferral } from "@/lib/referrals";
import { openDuplicates } from "@/lib/referrals/find-duplicates";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { dutiesOf } from "../../support/duty-list";
import { everyRow } from "../../support/every-row";
import { aConsultation, aSentReferral } from "../../support/refer";

const days = (n: number) => new Date(testNow.getTime() + n * 86_400_000);
const alder = () => demoActor("gp").organisationId;

/** What somebody owes of one kind, by id. */
async function owedBy(
  coxa: Coxa,
  who: string,
  list: "results" | "toPatients" | "unacknowledged",
): Promise<string[]> {
  const rows = await everyRow<{ readonly id: string }>(async (after) => {
    const owed = await coxa.as(who, viewPromises, after ? { list, after } : {});
    if (!owed.ok) throw new Error(owed.message);
    return owed.value[list];
  });
  return rows.map(({ id }) => id);
}

async function aBloodTest(coxa: Coxa): Promise<string> {
  const consultationId = await aConsultation(coxa);
  const requested = await coxa.as("gp", requestInvestigations, {
    consultationId,
    tests: [{ testId: "crp", reasons: [] }],
  });
  if (!requested.ok) throw new Error(requested.message);
  const [row] = await coxa.superuser<{ id: string }[]>`
    select id from investigation_requests where consultation_id = ${consultationId}`;
  return row?.id ?? "";
}

test("a test goes from request to result and ends only when a named clinician has read and acted", async ({
  coxa,
}) => {
  const requestId = await aBloodTest(coxa);
  await coxa.as("secretary", followInvestigation, { requestId, step: "handed_over" });
  const read = { requestId, action: "Normal; told the patient" };
  expect(await coxa.as("gp", readResult, read)).toMatchObject({ code: "investigation.not-open" });
  const result = {
    requestId,
    text: "CRP 4 mg/L",
    reportedOn: "2026-11-24",
    reportedBy: "Northmoor laboratory",
    finding: "normal",
  };
  expect(await coxa.as("secretary", recordResult, result)).toMatchObject({ ok: true });
  expect(await owedBy(coxa, "gp", "results")).toContain(requestId);
  expect(await coxa.as("secretary", readResult, read)).toMatchObject({ code: "not-allowed" });
  expect(await coxa.as("gp", readResult, read)).toMatchObject({ ok: true });
  const [row] = await coxa.superuser`
    select status, next_step, read_by from investigation_requests where id = ${requestId}`;
  expect(row).toEqual({ status: "read_and_acted", next_step: "none", read_by: demoActor("gp").userId });
  await expect(
    coxa.superuser`update investigation_requests set action = 'x' where id = ${requestId}`,
  ).rejects.toMatchObject({ code: "23514" });
});

test("a result that nobody looked at past its date escalates to the practice's duty list", async ({
  coxa,
}) => {
  const requestId = await aBloodTest(coxa);
  const result = {
    requestId,
    text: "CRP 90 mg/L",
    reportedOn: "2026-11-24",
    reportedBy: "Northmoor laboratory",
    finding: "urgent",
  };
  await coxa.as("secretary", recordResult, result);
  await tasks(
    coxa.workerDb,
    async () => undefined,
    () => days(10),
  ).chase({ organisationId: alder() });
  const told = () => dutiesOf(coxa, "gp", requestId, days(10));
  expect(await told()).toEqual([expect.objectContaining({ level: 3 })]);
  await coxa.as("gp", readResult, { requestId, action: "Rang the patient; admitted" });
  expect(await told()).toEqual([]);
});

test("a promise stays on its clinician's list until it is kept or explained", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const seen = await coxa.as("gp", viewReferral, { referralId });
  const patientId = seen.ok ? seen.value.patientId : "";
  const promise = {
    promiseId: newId(),
    patientId,
    kind: "ring_patient",
    what: "Ring with the X-ray",
    dueOn: "2026-12-01",
  };
  await coxa.as("gp", makePromise, promise);
  await coxa.as("gp", makePromise, promise);
  const promised = async () =>
    (await owedBy(coxa, "gp", "toPatients")).filter((id) => id === promise.promiseId);
  expect(await promised()).toHaveLength(1);
  expect(await owedBy(coxa, "gp", "unacknowledged")).toContain(referralId);
  expect(await coxa.as("gp", explainOpenPromises, { openCount: 2, reason: "" })).toMatchObject({ ok: false });
  expect(await coxa.as("gp", explainOpenPromises, { openCount: 2, reason: "Tomorrow" })).toMatchObject({
    ok: true,
  });
  await coxa.as("gp", keepPromise, { promiseId: promise.promiseId, note: "Rang, all well" });
  expect(await promised()).toHaveLength(0);
});

test("an open referral is found by patient with its kind and side", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const seen = await coxa.as("gp", viewReferral, { referralId });
  const patientId = seen.ok ? seen.value.patientId : "";
  const found = await inOrganisation(coxa.db, alder(), demoActor("gp").userId, (tx) =>
    openDuplicates(tx, alder(), patientId),
  );
  expect(found.find(({ id }) => id === referralId)).toMatchObject({ kind: "physiotherapy", side: "right" });
});

test("every figure of the insight opens to as many referrals as it counts, on either side", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const marks = { referralId, rightPlace: "yes", rightTime: "yes", rightFacts: "no" };
  expect(await coxa.as("physio", giveFeedback, marks)).toMatchObject({ ok: true });
  await coxa.as("physio", returnReferral, {
    referralId,
    reasonCode: "more_information",
    note: "How long?",
    nextStepAdvice: "Answer",
  });
  for (const who of ["gp", "physio", "service.admin"]) {
    const seen = await coxa.as(who, viewInsight, { days: 30 }, days(3));
    if (!seen.ok) throw new Error(seen.message);
    const { states, returns, completeness, overdue, marks: given } = seen.value;
    expect(returns.find(({ name }) => name === "more_information")?.ids, who).toContain(referralId);
    expect(states.find(({ name }) => name === "returned")?.ids, who).toContain(referralId);
    expect(completeness.filter(({ ids }) => ids.includes(referralId)).length, who).toBeGreaterThan(0);
    expect(completeness.map(({ name }) => name)).not.toContain("laterality");
    expect(overdue.find(({ name }) => name === "act_on_return")?.ids, who).toContain(referralId);
    expect(given.find(({ name }) => name === "right_facts")?.ids, who).toContain(referralId);
    for (const chart of ["states", "returns", "completeness", "overdue", "marks"] as const) {
      for (const { name, count } of seen.value[chart]) {
        const opened = await coxa.as(who, viewInsight, { days: 30, chart, bar: name }, days(3));
        expect(opened.ok && opened.value.behind.length, `${who} ${chart} ${name}`).toBe(count);
      }
    }
  }
});

test("a promise handed over stands on the colleague's list; once kept it is nobody's to hand over", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const seen = await coxa.as("gp", viewReferral, { referralId });
  const promiseId = newId();
  await coxa.as("gp", makePromise, {
    promiseId,
    patientId: seen.ok ? seen.value.patientId : "",
    kind: "other",
    what: "Ask about the stick",
    dueOn: "2026-11-24",
  });
  const to = (name: string) => ({ promiseId, toUserId: demoActor(name).userId });
  expect(await coxa.as("gp", handOverPromise, to("secretary"))).toMatchObject({ code: "not-found" });
  expect(await coxa.as("gp.harbour", handOverPromise, to("gp2"))).toMatchObject({ code: "not-found" });
  expect(await coxa.as("gp", handOverPromise, to("gp2"))).toMatchObject({ ok: true });
  for (const [who, count] of [
    ["gp", 0],
    ["gp2", 1],
  ] as const) {
    const owed = await owedBy(coxa, who, "toPatients");
    expect(
      owed.filter((id) => id === promiseId),
      who,
    ).toHaveLength(count);
  }
  await coxa.as("gp2", keepPromise, { promiseId, note: "Asked" });
  expect(await coxa.as("gp2", handOverPromise, to("gp"))).toMatchObject({ code: "conflict" });
});
