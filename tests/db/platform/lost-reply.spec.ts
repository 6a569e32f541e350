import { openDatabase } from "@/db/client";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { outcomeOf } from "@/lib/platform/outcome";
import { sendReferral } from "@/lib/referrals";
import { test as base, type Coxa, expect, testNow } from "../../support/acting";
import { type CuttingProxy, startCuttingProxy } from "../../support/cutting-proxy";
import { aDraft } from "../../support/refer";

const test = base.extend<{ wire: CuttingProxy }>({
  wire: async ({ database }, use) => {
    const wire = await startCuttingProxy(database.appUrl);
    await use(wire);
    await wire.close();
  },
});

/** Sends by way of the proxy, as the server would. */
async function sendThrough(wire: CuttingProxy, referralId: string) {
  const db = openDatabase(wire.url, { connections: 2 });
  try {
    const surroundings = { db, now: testNow, correlationId: newId() };
    return await runAct(sendReferral, demoActor("gp"), { referralId }, surroundings);
  } finally {
    await db.close();
  }
}

async function stored({ superuser }: Coxa, referralId: string) {
  const [row] = await superuser<{ status: string; receipt: string | null; letters: number }[]>`
    select status, receipt_number as receipt,
      (select count(*)::int from letters where letters.referral_id = referrals.id) as letters
    from referrals where id = ${referralId}`;
  return row;
}

test("when the answer to a commit is lost, the database is asked, and “sent” is said because it was", async ({
  coxa,
  wire,
}) => {
  const referralId = await aDraft(coxa);
  wire.cutNextCommit("after");
  const sent = await sendThrough(wire, referralId);
  expect(sent).toMatchObject({ ok: true, value: { receiptNumber: expect.stringMatching(/^CX-/) } });
  expect(await stored(coxa, referralId)).toEqual({
    status: "sent",
    receipt: sent.ok ? sent.value.receiptNumber : null,
    letters: 1,
  });
});

test("when a commit never reaches the database, nothing was sent and that is what is said", async ({
  coxa,
  wire,
}) => {
  const referralId = await aDraft(coxa);
  wire.cutNextCommit("before");
  expect(await sendThrough(wire, referralId)).toMatchObject({ ok: false, code: "database.unavailable" });
  expect(await stored(coxa, referralId)).toEqual({ status: "draft", receipt: null, letters: 0 });
  expect(await sendThrough(wire, referralId)).toMatchObject({ ok: true });
});

test("a number that a crashed database gave to another transaction is not taken for the act's own", async ({
  coxa,
}) => {
  const referralId = await aDraft(coxa);
  const correlationId = newId();
  const gp = demoActor("gp");
  await runAct(sendReferral, gp, { referralId }, { db: coxa.db, now: testNow, correlationId });
  const [entry] = await coxa.superuser<{ transaction: string }[]>`
    select tx_id::text as transaction from audit_events where correlation_id = ${correlationId}`;
  const lost = { transaction: entry?.transaction ?? "", correlationId, agent: gp };
  expect(await outcomeOf(coxa.db, lost)).toBe("committed");
  expect(await outcomeOf(coxa.db, { ...lost, correlationId: newId() })).toBe("aborted");
});
