import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { takeBaseBackup } from "@/db/base-backup";
import { openDatabase } from "@/db/client";
import { demoId } from "@/db/demo/demo-ids";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { putBackup } from "@/db/restore-backup";
import { databaseName, newPassword, withConnection } from "@/db/roles";
import { seedDemo } from "@/db/seed";
import { readAnchor, verifyAudit } from "@/lib/audit/sealing";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { settleRestored } from "@/lib/cli/launch/after-restore";
import { sealAndAnchor } from "@/lib/cli/launch/sealing";
import { auditKeys } from "@/lib/cli/launch/secrets";
import { openMailer, sendOnce } from "@/lib/jobs/mailer";
import { sendMessages } from "@/lib/jobs/send-messages";
import { viewPatientRecord } from "@/lib/patient-record";
import { runAct } from "@/lib/platform/act";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { tell } from "@/lib/platform/outbox";
import { testNow } from "../support/acting";

const passwords = {
  superuser: newPassword(),
  owner: newPassword(),
  app: newPassword(),
  worker: newPassword(),
};
const northmoor = demoId(1, 1);

interface Site {
  readonly folder: string;
  readonly backup: string;
  readonly start: () => Promise<EmbeddedPostgres>;
  readonly superuser: <T>(errand: Parameters<typeof withConnection<T>>[1]) => Promise<T>;
}

/** A Coxa of its own with demo data, on a cluster that is as durable as the real one. */
const test = base.extend<{ site: Site }, { made: string }>({
  made: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "coxa-backup-made-"));
      const server = await startEmbedded({ folder, passwords, kind: "lasting" });
      await migrate(server.ownerUrl);
      await seedDemo(server, testNow);
      await server.stop();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  site: async ({ made }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "coxa-backup-"));
    cpSync(made, path.join(folder, "postgres"), { recursive: true });
    process.env.COXA_AUDIT_ANCHOR_FILE = path.join(folder, "anchor.jsonl");
    process.env.COXA_AUDIT_SEAL_KEY = newPassword();
    let running: EmbeddedPostgres | undefined;
    await use({
      folder,
      backup: path.join(folder, "backup.tar.gz"),
      start: async () => {
        running = await startEmbedded({ folder: path.join(folder, "postgres"), passwords, kind: "lasting" });
        return running;
      },
      superuser: (errand) => {
        const url = new URL(running?.superuserUrl ?? "");
        url.pathname = `/${databaseName}`;
        return withConnection(url.href, errand);
      },
    });
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Puts the backup in the place of the stopped cluster's data, and starts it. */
async function restore(site: Site, server: EmbeddedPostgres) {
  await server.stop();
  const restored = await putBackup(path.join(site.folder, "postgres"), site.backup, "test");
  return { ...restored, server: await site.start() };
}

async function actAs(server: EmbeddedPostgres, count: number): Promise<void> {
  const db = openDatabase(server.appUrl, { connections: 1 });
  for (let n = 0; n < count; n++) {
    const surroundings = { db, now: new Date(), correlationId: newId() };
    await runAct(viewPatientRecord, demoActor("gp"), { patientId: demoId(4, 1 + n) }, surroundings);
  }
  await db.close();
  await sealAndAnchor(server.ownerUrl);
}

test("a backup taken while people write holds all that was committed before it began, and comes back whole", async ({
  site,
}) => {
  const server = await site.start();
  await site.superuser((sql) => sql`create table written (n int primary key, said text not null)`);
  let [last, writing] = [0, true];
  const writers = site.superuser(async (sql) => {
    while (writing) {
      await sql`insert into written values (${last + 1}, repeat('hip ', 500))`;
      last += 1;
      await sql`update written set said = said || 'x' where n = ${Math.ceil(last / 2)}`;
    }
  });
  await expect.poll(() => last, { timeout: 30_000 }).toBeGreaterThan(50);
  const committed = last;
  await takeBaseBackup(server.superuserUrl, site.backup, new Date());
  const atTheEnd = last;
  writing = false;
  await writers;

  await restore(site, server);

  const [row] = await site.superuser(
    (sql) => sql<{ n: number; highest: number }[]>`select count(*)::int as n, max(n) as highest from written`,
  );
  expect(row?.highest).toBeGreaterThanOrEqual(committed);
  expect(row?.highest).toBeLessThanOrEqual(atTheEnd + 1);
  expect(row?.n).toBe(row?.highest);
});

test("a backup that was cut short or changed in one byte is refused, and the data from before stays", async ({
  site,
}) => {
  const server = await site.start();
  await takeBaseBackup(server.superuserUrl, site.backup, new Date());
  await server.stop();
  const whole = readFileSync(site.backup);
  const changed = Buffer.from(whole);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;

  for (const torn of [whole.subarray(0, whole.length - 2000), whole.subarray(0, 100), changed]) {
    writeFileSync(site.backup, torn);
    const attempt = putBackup(path.join(site.folder, "postgres"), site.backup, "test");
    await expect(attempt).rejects.toThrow(/damaged|cut short/);
    expect(readdirSync(path.join(site.folder, "postgres"))).not.toContain("data.restoring");
    expect(existsSync(path.join(site.folder, "postgres", "data", "PG_VERSION"))).toBe(true);
  }
});

test("a restored record of acts agrees with what was anchored by then, and its sessions have ended", async ({
  site,
}) => {
  const server = await site.start();
  await actAs(server, 4);
  await site.superuser(
    (sql) => sql`insert into sessions (id, user_id, organisation_id, role, started_at, last_seen_at)
      values (${newId()}, ${demoActor("gp").userId}, ${northmoor}, 'gp', now(), now())`,
  );
  const takenAt = new Date();
  await takeBaseBackup(server.superuserUrl, site.backup, takenAt);
  await actAs(server, 3);

  const restored = await restore(site, server);
  const check = await settleRestored(restored.server.superuserUrl, takenAt, new Date());

  expect(check).toEqual({ entries: 4, entriesLost: 3, sessionsEnded: 1 });
  await actAs(restored.server, 2);
  const keys = auditKeys();
  const anchor = readAnchor(path.join(site.folder, "anchor.jsonl"), keys.seal);
  expect(anchor.restoredAt).toHaveLength(1);
  expect(await site.superuser((sql) => verifyAudit(sql, keys, anchor))).toEqual({
    entries: 6,
    unsealed: 0,
    unsealedSince: null,
    fault: null,
  });
});

test("a backup whose record of acts was tampered with is not taken for the record", async ({ site }) => {
  const server = await site.start();
  await actAs(server, 4);
  await site.superuser((sql) => sql`delete from audit_seals where position > 2`);
  await site.superuser(
    (sql) => sql`delete from audit_events where id not in (select event_id from audit_seals)`,
  );
  const takenAt = new Date();
  await takeBaseBackup(server.superuserUrl, site.backup, takenAt);

  const restored = await restore(site, server);

  const settled = settleRestored(restored.server.superuserUrl, takenAt, new Date());
  await expect(settled).rejects.toThrow("the entries from place 3 to 4 were cut off");
});

test("what went out after the backup is not sent again from the restored database", async ({ site }) => {
  const server = await site.start();
  const [mails, ledger] = [path.join(site.folder, "mail.log"), path.join(site.folder, "sent.log")];
  const sendAll = async ({ workerUrl }: EmbeddedPostgres) => {
    const db = openDatabase(workerUrl, { connections: 1 });
    await sendMessages(db, northmoor, new Date(), sendOnce(openMailer(undefined, mails), ledger));
    await db.close();
  };
  const app = openDatabase(server.appUrl, { connections: 1 });
  await inOrganisation(app, northmoor, demoActor("gp").userId, (tx) =>
    tell(tx, {
      organisationId: northmoor,
      tells: "test",
      kind: "news",
      address: "practice@coxa.example",
      reference: "CX-0000-0000",
      at: testNow,
    }),
  );
  await app.close();
  await takeBaseBackup(server.superuserUrl, site.backup, new Date());
  await sendAll(server);
  copyFileSync(mails, `${mails}.before`);

  const restored = await restore(site, server);
  await sendAll(restored.server);

  expect(readFileSync(mails, "utf8")).toBe(readFileSync(`${mails}.before`, "utf8"));
  const [row] = await site.superuser((sql) => sql`select sent_at is not null as sent from messages`);
  expect(row).toEqual({ sent: true });
});
