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
import { test as base, type Coxa, expect } from "../support/acting";
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

test("a transaction that ends late is sealed after those that ended before, and the record still verifies", async ({
  coxa,
  record,
}) => {
  const slow = postgres(process.env.COXA_TEST_SUPERUSER_URL ?? "", { max: 1, onnotice: () => undefined });
  const release = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const waiting = slow.begin(async (sql) => {
    await sql`select pg_current_xact_id()`;
    began.resolve();
    await release.promise;
  });
  await began.promise;
  await coxa.as("gp", findPatients, { text: "held" });
  await sealAudit(record.owner, keys.seal);
  const [during] = await record.owner<{ n: number }[]>`select count(*)::int as n from audit_events e
    where not exists (select 1 from audit_seals s where s.event_id = e.id)`;
  expect(during?.n).toBeGreaterThan(0);
  release.resolve();
  await waiting;
  await slow.end();
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
