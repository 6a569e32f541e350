import { investigationMoves, investigationStepOf } from "@/db/schema";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import {
  followInvestigation,
  listInvestigations,
  readResult,
  recordResult,
  requestInvestigations,
  viewInvestigation,
  withdrawInvestigation,
} from "@/lib/investigations";
import { tasks } from "@/lib/jobs";
import { viewPromises } from "@/lib/promises";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aConsultation } from "../../support/refer";

const hours = (n: number) => new Date(testNow.getTime() + n * 3_600_000);
const report = { text: "CRP 90 mg/L", reportedBy: "Northmoor Pathology", reportedOn: "2026-11-24" };

async function aTest(coxa: Coxa): Promise<string> {
  const requested = await coxa.as("gp", requestInvestigations, {
    consultationId: await aConsultation(coxa),
    tests: [{ testId: "crp", reasons: [] }],
  });
  if (!requested.ok) throw new Error(requested.message);
  return requested.value.receipts[0]?.requestId ?? "";
}

async function chaseAll(coxa: Coxa, now: Date): Promise<void> {
  const { chase } = tasks(
    coxa.workerDb,
    async () => undefined,
    () => now,
  );
  await chase({ organisationId: demoActor("gp").organisationId });
}

async function levelsOf(coxa: Coxa, requestId: string) {
  return coxa.superuser`select level, to_user_id as who from chases where subject_id = ${requestId} order by due_at, level`;
}

test("each state of a test has an owner, a day and the next step of that state, or the database refuses the row", async ({
  coxa,
}) => {
  const requestId = await aTest(coxa);
  const seen = await coxa.as("secretary", viewInvestigation, { requestId });
  expect(seen).toMatchObject({
    ok: true,
    value: { status: "requested", nextStep: "hand_over", ownerName: "Dr Amara Okafor", dueAt: hours(72) },
  });
  await coxa.as("secretary", followInvestigation, { requestId, step: "handed_over", note: "By post" });
  expect(await coxa.as("secretary", viewInvestigation, { requestId })).toMatchObject({
    ok: true,
    value: { nextStep: "perform", dueAt: hours(28 * 24) },
  });
  for (const change of ["owner_organisation_id = null", "due_at = null", "next_step = 'none'"]) {
    await expect(
      coxa.superuser.unsafe(`update investigation_requests set ${change} where id = '${requestId}'`),
      change,
    ).rejects.toMatchObject({ code: expect.stringMatching(/^235(02|14)$/) });
  }
});

test("the database knows the same moves and steps as the code", async ({ coxa }) => {
  const moves = await coxa.superuser`
    select from_status as "from", to_status as "to" from investigation_moves order by 1, 2`;
  const ours = investigationMoves.map(({ from, to }) => ({ from, to }));
  expect([...moves].sort(byName)).toEqual([...ours].sort(byName));
  const requestId = await aTest(coxa);
  for (const [status, next] of Object.entries(investigationStepOf)) {
    for (const step of new Set(Object.values(investigationStepOf))) {
      const [row] = await coxa.superuser`
        select pg_get_expr(conbin, conrelid) as rule from pg_constraint
        where conname = 'investigation_requests_step_of_state'`;
      const [held] = await coxa.superuser.unsafe(
        `select ${row?.rule} as held from (select '${status}'::text as status, '${step}'::text as next_step) as r`,
      );
      expect(held?.held, `${status} ${step}`).toBe(next === step);
    }
  }
  await expect(
    coxa.superuser`insert into investigation_events (organisation_id, request_id, position, from_status, to_status,
      by_user_id, signature, at) values (${demoActor("gp").organisationId}, ${requestId}, 2, 'requested',
      'read_and_acted', ${demoActor("gp").userId}, 'nobody', now())`,
  ).rejects.toMatchObject({ code: "23514" });
});

test("a result is structured, of a day that may be, and the worse it is the sooner it must be read", async ({
  coxa,
}) => {
  const requestId = await aTest(coxa);
  const record = (more: object) => coxa.as("secretary", recordResult, { requestId, ...report, ...more });
  expect(await record({ finding: "urgent", reportedBy: "" })).toMatchObject({ code: "input.invalid" });
  for (const reportedOn of ["2026-11-23", "2026-11-25"]) {
    expect(await record({ finding: "urgent", reportedOn })).toMatchObject({
      code: "input.invalid",
      fields: { reportedOn: [expect.any(String)] },
    });
  }
  expect(await record({ finding: "urgent" })).toMatchObject({ ok: true });
  expect(await coxa.as("gp", viewInvestigation, { requestId })).toMatchObject({
    ok: true,
    value: { nextStep: "read", dueAt: hours(4), result: { finding: "urgent", ...report } },
  });
  const normal = await aTest(coxa);
  await coxa.as("secretary", recordResult, { requestId: normal, ...report, finding: "normal" });
  expect(await coxa.as("gp", viewInvestigation, { requestId: normal })).toMatchObject({
    value: { dueAt: hours(72) },
  });
});

test("an urgent result that nobody reads is chased: its owner after 4 hours, the deputy after 8, then the duty list", async ({
  coxa,
}) => {
  const requestId = await aTest(coxa);
  await coxa.as("secretary", recordResult, { requestId, ...report, finding: "urgent" });
  await chaseAll(coxa, hours(3));
  expect(await levelsOf(coxa, requestId)).toHaveLength(0);
  await chaseAll(coxa, hours(5));
  expect(await levelsOf(coxa, requestId)).toEqual([{ level: 1, who: demoActor("gp").userId }]);
  await chaseAll(coxa, hours(9));
  expect((await levelsOf(coxa, requestId))[1]).toEqual({ level: 2, who: demoActor("gp2").userId });
  await chaseAll(coxa, hours(29));
  expect((await levelsOf(coxa, requestId)).map(({ level }) => level)).toEqual([1, 2, 3]);
  expect(await coxa.as("gp", viewInvestigation, { requestId })).toMatchObject({
    value: { chased: [{ level: 1 }, { level: 2 }, { level: 3 }] },
  });
});

test("a test that nobody handed over is chased too, and not once it was", async ({ coxa }) => {
  const [forgotten, handedOver] = [await aTest(coxa), await aTest(coxa)];
  await coxa.as("secretary", followInvestigation, { requestId: handedOver, step: "handed_over" });
  await chaseAll(coxa, hours(73));
  expect(await levelsOf(coxa, forgotten)).toHaveLength(1);
  expect(await levelsOf(coxa, handedOver)).toHaveLength(0);
});

test("whoever signs a result may promise the patient a call; the promise is made with the signature or not at all", async ({
  coxa,
}) => {
  const requestId = await aTest(coxa);
  await coxa.as("secretary", recordResult, { requestId, ...report, finding: "abnormal" });
  const signed = { requestId, action: "Repeat in two weeks" };
  const promisesOf = async () => {
    const owed = await coxa.as("gp2", viewPromises, {});
    return owed.ok ? owed.value.toPatients.rows.filter(({ what }) => what.includes("CRP")) : [];
  };
  expect(await coxa.as("gp2", readResult, { ...signed, tellPatientBy: "2026-11-23" })).toMatchObject({
    fields: { tellPatientBy: [expect.any(String)] },
  });
  expect(await promisesOf()).toHaveLength(0);
  expect(await coxa.as("gp2", readResult, { ...signed, tellPatientBy: "2026-11-27" })).toMatchObject({
    ok: true,
  });
  expect(await promisesOf()).toHaveLength(1);
  expect(await coxa.as("gp2", readResult, { ...signed, tellPatientBy: "2026-11-27" })).toMatchObject({
    code: "investigation.not-open",
  });
  expect(await promisesOf()).toHaveLength(1);
});

test("the practice's list shows every open test once: its views sum to the whole, and it is paged by what is due", async ({
  coxa,
}) => {
  for (let n = 0; n < 27; n++) await aTest(coxa);
  const withdrawn = await aTest(coxa);
  await coxa.as("gp", withdrawInvestigation, { requestId: withdrawn, reason: "Done in hospital" });
  const first = await coxa.as("secretary", listInvestigations, {});
  if (!first.ok) throw new Error(first.message);
  const { all, to_hand_over, awaited, to_read } = first.value.counts;
  expect(to_hand_over + awaited + to_read).toBe(all);
  const ids = new Set<string>();
  const dues: number[] = [];
  let after: { dueAt: string; id: string } | null | undefined;
  do {
    const page = await coxa.as("secretary", listInvestigations, after ? { after } : {});
    for (const { id, dueAt } of page.ok ? page.value.tests : []) {
      ids.add(id);
      dues.push(dueAt.getTime());
    }
    after = page.ok ? page.value.next : null;
  } while (after);
  expect(ids.size).toBe(all);
  expect(dues).toHaveLength(all);
  expect(dues).toEqual([...dues].sort((a, b) => a - b));
  expect(ids).not.toContain(withdrawn);
});

test("another practice neither lists nor opens a test", async ({ coxa }) => {
  const requestId = await aTest(coxa);
  expect(await coxa.as("gp.harbour", viewInvestigation, { requestId })).toMatchObject({ code: "not-found" });
  const theirs = await coxa.as("secretary.harbour", listInvestigations, {});
  expect(theirs.ok && theirs.value.tests.map(({ id }) => id)).not.toContain(requestId);
});

const byName = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
