import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { databaseName, newPassword, withConnection } from "@/db/roles";
import { seedDemo } from "@/db/seed";
import type { SendingNews } from "../support/sending-process";

const kills = Number(process.env.COXA_SOAK_KILLS ?? 3);
const passwords = {
  superuser: newPassword(),
  owner: newPassword(),
  app: newPassword(),
  worker: newPassword(),
};

interface Sender {
  readonly process: ChildProcess;
  /** Resolves when one more referral than now is confirmed. */
  confirmsAnother(): Promise<void>;
}

interface Site {
  readonly database: () => EmbeddedPostgres;
  /** Kills the database with all its processes, and starts it again. */
  readonly killDatabase: () => Promise<void>;
  readonly startSender: () => Sender;
  readonly begun: ReadonlySet<string>;
  readonly confirmed: ReadonlyMap<string, string>;
  /** Confirmed again with another receipt, or a sender that ended by itself. */
  readonly faults: readonly string[];
}

/** A durable database, and processes that send referrals into it without pause. */
const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  site: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "coxa-kills-"));
    const start = (port?: number) =>
      startEmbedded({ folder, passwords, kind: "lasting", ...(port ? { port } : {}) });
    let server = await start();
    await migrate(server.ownerUrl);
    await seedDemo(server, new Date());
    const [begun, confirmed, faults] = [new Set<string>(), new Map<string, string>(), [] as string[]];
    const senders: ChildProcess[] = [];
    await use({
      database: () => server,
      begun,
      confirmed,
      faults,
      async killDatabase() {
        process.kill(-server.pid, "SIGKILL");
        await server.ended;
        server = await start(server.port);
      },
      startSender() {
        const child = fork("tests/support/sending-process.ts", {
          execArgv: ["--import", "tsx"],
          env: {
            ...process.env,
            DATABASE_URL: server.appUrl,
            COXA_AUDIT_ENTRY_KEY: process.env.COXA_AUDIT_ENTRY_KEY,
            COXA_TEST_RESUME: [...begun].filter((id) => !confirmed.has(id)).join(","),
          },
        });
        senders.push(child);
        child.on("message", (news: SendingNews) => {
          begun.add(news.referralId);
          if (news.kind === "confirmed") {
            if ((confirmed.get(news.referralId) ?? news.receipt) !== news.receipt) {
              faults.push(`${news.referralId} was confirmed twice, with another receipt`);
            }
            confirmed.set(news.referralId, news.receipt);
            child.emit("confirmed");
          }
        });
        child.once("exit", (code, signal) => {
          if (signal !== "SIGKILL") {
            faults.push(`a sender ended by itself: ${code ?? signal}`);
          }
        });
        return {
          process: child,
          confirmsAnother: async () => {
            await Promise.race([
              once(child, "confirmed"),
              once(child, "exit").then(() => Promise.reject(new Error("The sender ended."))),
            ]);
          },
        };
      },
    });
    for (const child of senders) {
      child.kill("SIGKILL");
    }
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** A reproducible moment within half a second, for a round. */
const moment = (round: number) => new Promise((resolve) => setTimeout(resolve, ((round + 1) * 7919) % 500));

/** Every referral that is not wholly there, or there in part only, or not as it was confirmed. */
async function broken({ database, confirmed }: Site): Promise<string[]> {
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

function measured(what: string, times: readonly number[], { confirmed }: Site): void {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const back = `back after ${Math.round(middle)} ms (median), ${Math.round(sorted.at(-1) ?? 0)} ms (most)`;
  const description = `${what}: ${times.length} kills, ${confirmed.size} confirmed referrals; ${back}`;
  test.info().annotations.push({ type: "measured", description });
}

test("a database killed at any moment loses no confirmed referral and halves none, and the process that uses it lives on", async ({
  site,
}) => {
  test.setTimeout(120_000 + kills * 60_000);
  const sender = site.startSender();
  const recoveries: number[] = [];
  for (let round = 0; round < kills; round++) {
    await sender.confirmsAnother();
    await moment(round);
    const killed = performance.now();
    await site.killDatabase();
    await sender.confirmsAnother();
    recoveries.push(performance.now() - killed);
  }
  sender.process.kill("SIGKILL");
  await once(sender.process, "exit");

  expect(site.faults).toEqual([]);
  expect(site.confirmed.size).toBeGreaterThan(kills);
  expect(await broken(site)).toEqual([]);
  measured("database", recoveries, site);
});

test("a server process killed at any moment loses no confirmed referral and halves none", async ({
  site,
}) => {
  test.setTimeout(120_000 + kills * 60_000);
  const recoveries: number[] = [];
  let sender = site.startSender();
  for (let round = 0; round < kills; round++) {
    await sender.confirmsAnother();
    await moment(round);
    const killed = performance.now();
    sender.process.kill("SIGKILL");
    sender = site.startSender();
    await sender.confirmsAnother();
    recoveries.push(performance.now() - killed);
  }
  sender.process.kill("SIGKILL");
  await once(sender.process, "exit");

  expect(site.faults).toEqual([]);
  expect(await broken(site)).toEqual([]);
  measured("server process", recoveries, site);
});
