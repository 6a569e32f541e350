import { demoId } from "@/db/demo/demo-ids";
import { viewReconciliation } from "@/lib/chasing";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { tasks } from "@/lib/jobs";
import { acceptReferral, returnReferral, viewReferral } from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { dutiesOf } from "../../support/duty-list";
import { aSentReferral } from "../../support/refer";

const northmoor = demoId(1, 11);
const alderLane = demoId(1, 1);
const days = (n: number) => new Date(testNow.getTime() + n * 86_400_000);

function worker(coxa: Coxa, now: Date, sent: string[] = []) {
  return tasks(
    coxa.workerDb,
    async ({ to, text }) => {
      sent.push(`${to}: ${text}`);
    },
    () => now,
  );
}

async function chasesOf(coxa: Coxa, referralId: string) {
  return coxa.superuser<{ level: number; to_organisation_id: string }[]>`
    select level, to_organisation_id from chases where subject_id = ${referralId} order by level`;
}

test("a passed deadline reminds, then tells the deputy, then the duty list, once each however often it runs", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const due = 10;
  await worker(coxa, days(due - 1)).chase({ organisationId: northmoor });
  expect(await chasesOf(coxa, referralId)).toEqual([]);
  await Promise.all([1, 2, 3, 4].map(() => worker(coxa, days(due)).chase({ organisationId: northmoor })));
  expect(await chasesOf(coxa, referralId)).toEqual([{ level: 1, to_organisation_id: northmoor }]);
  await worker(coxa, days(due + 1)).chase({ organisationId: northmoor });
  expect((await chasesOf(coxa, referralId)).map(({ level }) => level)).toEqual([1, 2]);
  for (const now of [days(due + 3), days(due + 4)]) {
    await worker(coxa, now).sweep({});
  }
  expect(await chasesOf(coxa, referralId)).toEqual([
    { level: 1, to_organisation_id: northmoor },
    { level: 2, to_organisation_id: northmoor },
    { level: 3, to_organisation_id: alderLane },
  ]);
});

test("the duty list has each thing once, at the highest step, named to whoever may open it", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await worker(coxa, days(30)).sweep({});
  const told = (who: string) => dutiesOf(coxa, who, referralId, days(30));
  const [row] = await coxa.superuser<{ name: string; receipt: string }[]>`
    select sent_patient ->> 'familyName' as name, receipt_number as receipt from referrals where id = ${referralId}`;
  const patient = expect.objectContaining({ familyName: row?.name });
  expect(await told("gp")).toEqual([expect.objectContaining({ level: 3, patient, mayOpen: true })]);
  expect(await told("physio")).toEqual([expect.objectContaining({ level: 2, patient, mayOpen: true })]);
  expect(await told("service.admin")).toEqual([
    expect.objectContaining({ level: 2, patient: null, reference: row?.receipt, mayOpen: false }),
  ]);
  expect(await told("ot")).toEqual([]);
  expect(await told("physio.vale")).toEqual([]);
  await coxa.as("physio", acceptReferral, { referralId, note: null }, days(30));
  expect(await told("gp")).toEqual([]);
});

test("after downtime every step that fell due is made up for", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  await worker(coxa, days(30)).sweep({});
  expect((await chasesOf(coxa, referralId)).map(({ level }) => level)).toEqual([1, 2, 3]);
});

test("e-mail tells each thing once and holds nothing clinical and no name", async ({ coxa }) => {
  await aSentReferral(coxa);
  const sent: string[] = [];
  await Promise.all([1, 2, 3].map(() => worker(coxa, days(40), sent).sweep({})));
  await worker(coxa, days(40), sent).sweep({});
  const [row] = await coxa.superuser<{ n: number }[]>`
    select count(*)::int as n from messages where sent_at = ${days(40)}`;
  expect(sent).toHaveLength(row?.n ?? 0);
  expect(sent.length).toBeGreaterThan(0);
  const patients = await coxa.superuser<{ family_name: string }[]>`select distinct family_name from patients`;
  const text = sent.join("\n");
  for (const { family_name } of patients) {
    expect(text).not.toContain(family_name);
  }
  expect(text).not.toMatch(/osteoarthritis|hip|\b999[ \d]{7,}/i);
});

test("a held return is carried out by the worker, signed by whoever decided", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const held = await coxa.as("physio", returnReferral, {
    referralId,
    reasonCode: "more_information",
    note: "How long has it hurt?",
    nextStepAdvice: "Answer and send again",
    undoable: true,
  });
  if (!held.ok || !held.value.held) throw new Error("not held");
  const { userId, organisationId, role } = demoActor("physio");
  const job = { decisionId: held.value.held.decisionId, userId, organisationId, role };
  await expect(worker(coxa, testNow)["carry-out-decision"](job)).rejects.toThrow(/tried again/);
  const later = new Date(testNow.getTime() + 10_000);
  await Promise.all([1, 2].map(() => worker(coxa, later)["carry-out-decision"](job)));
  const seen = await coxa.as("gp", viewReferral, { referralId });
  expect(seen).toMatchObject({ ok: true, value: { status: "returned" } });
  expect(seen.ok && seen.value.history.filter(({ toStatus }) => toStatus === "returned")).toMatchObject([
    { signature: "Priya Nair, Physiotherapist, HCPC PH900007" },
  ]);
});

test("every act leaves its job in the queue of the same transaction, out of the app's own reach", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const jobs = await coxa.superuser<{ key: string }[]>`
    select key from graphile_worker.jobs where key like ${`%${referralId}%`} order by key`;
  expect(jobs.map(({ key }) => key)).toEqual([`chase:${referralId}`, `deliver:${referralId}:1`]);
  await expect(coxa.db.$client`select * from graphile_worker.jobs`).rejects.toMatchObject({ code: "42501" });
});

test("the reconciliation line sums on both sides, and a dropped message shows as lost within one cycle", async ({
  coxa,
}) => {
  const delivered = await aSentReferral(coxa);
  const dropped = await aSentReferral(coxa);
  await worker(coxa, testNow).deliver({ organisationId: northmoor, referralId: delivered });
  await coxa.superuser`
    insert into referral_deliveries select organisation_id, id, receiving_organisation_id, now()
    from referrals where sent_at is not null and id <> ${dropped} on conflict do nothing`;
  await worker(coxa, days(1)).reconcile({});
  const lines = await coxa.superuser<
    { side: string; sent: number; received: number; decided: number; waiting: number; lost: number }[]
  >`select side, sum(sent)::int as sent, sum(received)::int as received, sum(decided)::int as decided,
      sum(waiting)::int as waiting, sum(lost)::int as lost from reconciliations group by side`;
  expect(lines).toHaveLength(2);
  const [ours, theirs] = lines.map(({ side: _, ...line }) => line);
  expect(ours).toEqual(theirs);
  expect(ours?.lost).toBe(1);
  expect(ours?.sent).toBe((ours?.decided ?? 0) + (ours?.waiting ?? 0) + (ours?.lost ?? 0));
  for (const [who, side] of [
    ["gp", "practice"],
    ["physio", "service"],
  ] as const) {
    const named = await coxa.as(who, viewReconciliation, { side });
    expect(named.ok && named.value.lost.map(({ id }) => id)).toEqual([dropped]);
  }
  await worker(coxa, days(1)).deliver({ organisationId: northmoor, referralId: dropped });
  await worker(coxa, days(1)).reconcile({});
  const [after] = await coxa.superuser`select sum(lost)::int as lost from reconciliations`;
  expect(after).toEqual({ lost: 0 });
});
