import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { databaseName, newPassword, withConnection } from "@/db/roles";
import { seedDemo } from "@/db/seed";
import { type KillableServer, startKillableServer } from "../support/killable-server";
import { type SendingLoad, sendWithoutPause } from "../support/sending-load";

const kills = Number(process.env.COXA_SOAK_KILLS ?? 2);
const passwords = {
  superuser: newPassword(),
  owner: newPassword(),
  app: newPassword(),
  worker: newPassword(),
};

interface Site {
  readonly database: () => EmbeddedPostgres;
  /** Kills the database with all its processes, and starts it again. */
  readonly killDatabase: () => Promise<void>;
  readonly server: KillableServer;
  readonly load: SendingLoad;
}

/** A durable database, the built app on it, and referrals that are sent to it without pause. */
const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  site: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "coxa-kills-"));
    const start = (port?: number) =>
      startEmbedded({ folder, passwords, kind: "lasting", ...(port ? { port } : {}) });
    let database = await start();
    await migrate(database.ownerUrl);
    await seedDemo(database, new Date());
    const server = await startKillableServer(database.appUrl);
    const load = await sendWithoutPause(server.url, database.appUrl);
    await use({
      database: () => database,
      server,
      load,
      async killDatabase() {
        process.kill(-database.pid, "SIGKILL");
        await database.ended;
        database = await start(database.port);
      },
    });
    await server.kill();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** A reproducible moment within half a second, for a round. */
const moment = (round: number) => new Promise((resolve) => setTimeout(resolve, ((round + 1) * 7919) % 500));

/** Every referral that is not wholly there, or there in part only, or not as it was confirmed. */
async function broken({ database, load: { confirmed } }: Site): Promise<string[]> {
  const url = new URL(database().superuserUrl);
  url.pathname = `/${databaseName}`;
  const rows = await withConnection(
    url.href,
    (sql) => sql<{ id: string; receipt: string | null; parts: string }[]>`
      select r.id, r.receipt_number as receipt, concat_ws(' ',
        r.status,
        (select count(*) from letters l where l.referral_id = r.id),
        (select count(*) from referral_events m where m.referral_id = r.id and m.to_status = 'sent'),
        (select count(*) > 0 from audit_events a where a.subject_id = r.id and a.act = 'referral.send'
          and a.outcome = 'done'),
        (select count(*) from graphile_worker._private_jobs j where j.payload->>'referralId' = r.id::text)
      ) as parts
      from referrals r`,
  );
  const held = new Map(rows.map((row) => [row.id, row]));
  const halves = rows.filter(({ parts }) => !["draft 0 0 f 0", "sent 1 1 t 1"].includes(parts));
  const lost = [...confirmed].filter(
    ([id, receipt]) => held.get(id)?.receipt !== receipt || !held.get(id)?.parts.startsWith("sent"),
  );
  return [
    ...halves.map(({ id, parts }) => `${id} is half there: ${parts}`),
    ...lost.map(([id]) => `${id} was confirmed and is not as confirmed`),
  ];
}

function measured(what: string, times: readonly number[], { load: { confirmed } }: Site): void {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const back = `back after ${Math.round(middle)} ms (median), ${Math.round(sorted.at(-1) ?? 0)} ms (most)`;
  const description = `${what}: ${times.length} kills, ${confirmed.size} confirmed referrals; ${back}`;
  test.info().annotations.push({ type: "measured", description });
}

/** Kills again and again while referrals are sent; each time something is sent again before the next. */
async function killUnderLoad(what: string, site: Site, kill: () => Promise<void>): Promise<void> {
  const recoveries: number[] = [];
  for (let round = 0; round < kills; round++) {
    await site.load.confirmsAnother();
    await moment(round);
    const killed = performance.now();
    await kill();
    await site.load.confirmsAnother();
    recoveries.push(performance.now() - killed);
  }
  await site.load.stop();
  expect(site.load.faults).toEqual([]);
  expect(site.load.confirmed.size).toBeGreaterThan(kills);
  expect(await broken(site)).toEqual([]);
  measured(what, recoveries, site);
}

test("a database killed at any moment loses no confirmed referral and halves none, and the server lives on", async ({
  site,
}) => {
  test.setTimeout(120_000 + kills * 60_000);
  const { pid } = site.server;
  await killUnderLoad("database", site, site.killDatabase);
  expect(site.server.pid).toBe(pid);
  expect(() => process.kill(pid ?? 0, 0)).not.toThrow();
});

test("a server killed at any moment loses no confirmed referral and halves none", async ({ site }) => {
  test.setTimeout(120_000 + kills * 60_000);
  await killUnderLoad("server", site, async () => {
    await site.server.kill();
    await site.server.start();
  });
});
