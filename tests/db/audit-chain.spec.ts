import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { demoId } from "@/db/demo/demo-ids";
import {
  type AuditKeys,
  appendAnchor,
  headsOf,
  readAnchor,
  sealAudit,
  sealWithin,
  verifyAudit,
} from "@/lib/audit/sealing";
import { viewPatientRecord } from "@/lib/patient-record";
import { findPatients } from "@/lib/patients";
import { appendAudit } from "@/lib/platform/audit-trail";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { test as base, type Coxa, expect, testNow } from "../support/acting";
import { surgeries, surgeryNumber } from "../support/audit-surgery";

const keys: AuditKeys = { seal: "the key that seals, 32 characters", entry: [] };

interface Sealed {
  readonly owner: postgres.Sql;
  readonly anchor: string;
  readonly verify: (sql?: postgres.ISql) => ReturnType<typeof verifyAudit>;
  readonly seal: () => Promise<void>;
}

const test = base.extend<object, { record: Sealed }>({
  record: [
    async ({ coxa, database }, use) => {
      const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
      const folder = mkdtempSync(path.join(tmpdir(), "coxa-anchor-"));
      const anchor = path.join(folder, "anchor.jsonl");
      const all = { seal: keys.seal, entry: [process.env.COXA_AUDIT_ENTRY_KEY ?? ""] };
      const seal = async () => {
        await sealEverything(owner);
        appendAnchor(anchor, keys.seal, await headsOf(owner), new Date());
      };
      await actFor(coxa);
      await seal();
      await use({
        owner,
        anchor,
        seal,
        verify: (sql) => verifyAudit(sql ?? owner, all, readAnchor(anchor, keys.seal)),
      });
      await owner.end();
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
});

/** A few acts of two organisations, some done and some denied. */
async function actFor(coxa: Coxa): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await coxa.as("gp", viewPatientRecord, { patientId: demoId(4, 1 + round) });
    await coxa.as("gp.harbour", findPatients, { text: "a" });
    await coxa.as("auditor", viewPatientRecord, { patientId: demoId(4, 1) });
  }
}

/** Other tests' transactions on the same server may hold the horizon back for a moment. */
async function sealEverything(owner: postgres.Sql): Promise<void> {
  await expect
    .poll(
      async () => {
        await sealAudit(owner, keys.seal);
        const [left] = await owner<{ n: number }[]>`select count(*)::int as n from audit_events e
          where not exists (select 1 from audit_seals s where s.event_id = e.id)`;
        return left?.n;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
}

test("a record that nobody touched verifies, entry by entry", async ({ record }) => {
  const verdict = await record.verify();
  expect(verdict.fault).toBeNull();
  expect(verdict.entries).toBeGreaterThanOrEqual(15);
});

test("each organisation has a chain of its own, without gaps", async ({ record }) => {
  const rows = await record.owner<{ chain: string; n: number; last: number }[]>`
    select chain, count(*)::int as n, max(position)::int as last from audit_seals group by chain`;
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const { n, last } of rows) {
    expect(n).toBe(last);
  }
});

/** Keeps a transaction open around `work`, as somebody with power over the database may. */
async function whileATransactionIsOpen(work: () => Promise<void>): Promise<void> {
  const slow = postgres(process.env.COXA_TEST_SUPERUSER_URL ?? "", { max: 1, onnotice: () => undefined });
  const release = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const waiting = slow.begin(async (sql) => {
    await sql`select pg_current_xact_id()`;
    began.resolve();
    await release.promise;
  });
  await began.promise;
  try {
    await work();
  } finally {
    release.resolve();
    await waiting;
    await slow.end();
  }
}

test("a transaction that is kept open keeps no entry from being sealed, so what is deleted meanwhile shows", async ({
  coxa,
  record,
}) => {
  await record.seal();
  await whileATransactionIsOpen(async () => {
    for (let act = 0; act < 10; act++) {
      await coxa.as("gp", findPatients, { text: `held ${act}` });
    }
    expect((await sealAudit(record.owner, keys.seal)).entries).toBeGreaterThanOrEqual(10);
    expect(await record.verify()).toMatchObject({ fault: null, unsealed: 0, unsealedSince: null });
    const undone = coxa.superuser.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`delete from audit_events where id in (select id from audit_events order by id desc limit 6)`;
      expect((await record.verify(sql)).fault?.what).toMatch(/entry \d+ was deleted/);
      throw new Error("undo");
    });
    await expect(undone).rejects.toThrow("undo");
  });
  await record.seal();
  expect((await record.verify()).fault).toBeNull();
});

test("an entry whose transaction ends late comes later in the chain, and the record still verifies", async ({
  coxa,
  record,
}) => {
  const [late, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ending = inOrganisation(coxa.db, demoId(1, 1), demoId(3, 1), async (tx) => {
    const agent = { organisationId: demoId(1, 1), userId: demoId(3, 1), role: "gp", sessionId: null };
    const entry = { act: "patient.view", outcome: "done", at: testNow, correlationId: newId() } as const;
    await appendAudit(tx, agent, entry);
    late.resolve();
    await release.promise;
  });
  await late.promise;
  await coxa.as("gp", findPatients, { text: "in between" });
  await sealAudit(record.owner, keys.seal);
  release.resolve();
  await ending;
  const unsealed = await record.verify();
  expect(unsealed).toMatchObject({ fault: null, unsealed: 1, unsealedSince: "2026-11-24T10:42:07.000000Z" });
  await record.seal();
  expect(await record.verify()).toMatchObject({ fault: null, unsealed: 0 });
});

test("a sealer that is kept from sealing says so instead of waiting for ever", async ({ coxa, record }) => {
  const held = coxa.superuser.begin(async (sql) => {
    await sql`lock table audit_watermark in exclusive mode`;
    await expect(sealAudit(record.owner, keys.seal, 100)).rejects.toMatchObject({ code: "55P03" });
  });
  await held;
});

test("two sealers at once seal each entry once", async ({ coxa, database, record }) => {
  const other = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  for (let round = 0; round < 5; round++) {
    await actFor(coxa);
    await Promise.all([sealAudit(record.owner, keys.seal), sealAudit(other, keys.seal)]);
  }
  await other.end();
  await record.seal();
  expect((await record.verify()).fault).toBeNull();
});

test("sealing takes no lock that a writer waits for", async ({ coxa, record }) => {
  const release = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const sealing = record.owner.begin("isolation level repeatable read", async (sql) => {
    await sealWithin(sql, keys.seal);
    begun.resolve();
    await release.promise;
  });
  await begun.promise;
  expect(await coxa.as("gp", findPatients, { text: "meanwhile" })).toMatchObject({ ok: true });
  release.resolve();
  await sealing;
});

const runs = Number(process.env.COXA_SOAK_DB_RUNS ?? 60);

test(`the superuser's surgery on the record is always seen (${runs} operations)`, async ({
  coxa,
  record,
}) => {
  test.setTimeout(60_000 + runs * 500);
  await record.seal();
  for (let run = 0; run < runs; run++) {
    const surgery = surgeries[run % surgeries.length];
    const undone = coxa.superuser.begin(async (sql) => {
      const number = surgeryNumber(run);
      await surgery?.operate(sql, number);
      const verdict = await record.verify(sql);
      expect(verdict.fault, `${surgery?.name}, run ${run}`).not.toBeNull();
      throw new Error("undo");
    });
    await expect(undone).rejects.toThrow("undo");
  }
  expect((await record.verify()).fault).toBeNull();
});

test("the first bad entry is named, also when a later one is bad too", async ({ coxa, record }) => {
  await record.seal();
  const undone = coxa.superuser.begin(async (sql) => {
    const rows = await sql<{ event_id: string }[]>`
      select event_id from audit_seals where chain = ${demoId(1, 1)} and position in (2, 4) order by position`;
    const ids = rows.map((row) => row.event_id);
    await sql`update audit_events set act = 'patient.forget' where id in ${sql(ids)}`;
    const { fault } = await record.verify(sql);
    expect(fault).toMatchObject({ chain: demoId(1, 1), position: 2, eventId: Number(ids[0]) });
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
});
