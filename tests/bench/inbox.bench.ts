import type { Browser } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { openDatabase } from "@/db/client";
import { withConnection } from "@/db/roles";
import * as schema from "@/db/schema";
import { seedDemo } from "@/db/seed";
import { listAdvice } from "@/lib/advice";
import { viewChases, viewReconciliation } from "@/lib/chasing";
import { viewDay } from "@/lib/day";
import { listInvestigations } from "@/lib/investigations";
import { tasks } from "@/lib/jobs";
import { viewPromises } from "@/lib/promises";
import { listReceived, listSent, viewReferral } from "@/lib/referrals";
import { inboxViews } from "@/lib/referrals/inputs";
import { startAppServer } from "../support/app-server";
import { expect, plainTest as test } from "../support/bench";
import { copyTemplate, dropDatabase, superuserUrl, type TestDatabase } from "../support/database-cluster";
import { quantileOf } from "../support/figures";
import { type Acting, actingIn, openSession } from "../support/fixtures";
import { addPatients, addReturnedReferrals, addSentReferrals } from "../support/many-rows";

const [few, many] = [1000, 100_000] as const;

const loads = Number(process.env.COXA_BENCH_LOADS ?? 300);

/** What is looked at, by name, each view of the inbox with its second page. */
const looks: Readonly<Record<string, (acting: Acting) => Promise<unknown>>> = {
  ...Object.fromEntries(
    inboxViews.map((view) => [
      `inbox, ${view}`,
      async (acting: Acting) => {
        const { next } = await acting("physio", listReceived, { view });
        if (next) await acting("physio", listReceived, { view, after: next });
      },
    ]),
  ),
  "inbox, advice": (acting) => acting("physio", listAdvice, {}),
  "inbox, reconciliation": (acting) => acting("physio", viewReconciliation, { side: "service" }),
  "a referral": async (acting) => {
    const { referrals } = await acting("physio", listReceived, { view: "them" });
    for (const { id } of referrals.slice(0, 1)) await acting("physio", viewReferral, { referralId: id });
  },
  sent: async (acting) => {
    const { next } = await acting("gp", listSent, {});
    if (next) await acting("gp", listSent, { after: next });
  },
  "sent, reconciliation": (acting) => acting("gp", viewReconciliation, { side: "practice" }),
  "asked for advice": (acting) => acting("gp", listAdvice, {}),
  tests: (acting) => acting("gp", listInvestigations, {}),
  "duty list": (acting) => acting("gp", viewChases, { level: 3 }),
  promises: (acting) => acting("gp", viewPromises, {}),
  "what is open": (acting) => acting("gp", viewDay, {}),
};

interface QueryTold {
  readonly ms: number;
  /** What was looked at, and the query from its condition on. */
  readonly query: string;
}

/** How long each round took, and each query of it, told by PostgreSQL itself. */
async function roundsOf(database: TestDatabase) {
  const queries: QueryTold[] = [];
  let looking = "";
  await withConnection(superuserUrl(database.name), (sql) =>
    sql.unsafe(`alter database "${database.name}" set session_preload_libraries = 'auto_explain';
      alter database "${database.name}" set auto_explain.log_min_duration = 0;
      alter database "${database.name}" set auto_explain.log_level = 'notice'`),
  );
  const connection = postgres(database.appUrl, {
    max: 1,
    onnotice: ({ message = "" }) => {
      const [, ms, text = ""] = /^duration: ([\d.]+) ms\s+plan:\s+Query Text: (.*)/s.exec(message) ?? [];
      const query = text.replace(/\s+/g, " ").replace(/^.* where /, "where ");
      if (ms) queries.push({ ms: Number(ms), query: `${looking}: ${query.slice(0, 110)}` });
    },
  });
  const plain = openDatabase(database.appUrl, { connections: 1 });
  const { close, listen } = plain;
  const acting = actingIn(
    Object.assign(drizzle(connection, { schema, casing: "snake_case" }), { close, listen }),
  );
  const samples: number[] = [];
  for (let at = -5; at < loads / 3; at++) {
    if (at === 0) queries.length = 0;
    const began = performance.now();
    for (const [name, look] of Object.entries(looks)) {
      looking = name;
      await look(acting);
    }
    if (at >= 0) samples.push(performance.now() - began);
  }
  await Promise.all([connection.end(), plain.close()]);
  return { samples, queries };
}

/** The built app with so many referrals of one service open and as many ended, and its triager signed in. */
async function anInbox(browser: Browser, referrals: number) {
  const app = await startAppServer(`coxa_bench_${referrals}`);
  await addPatients(app.database, 5000);
  await addSentReferrals(app.database, referrals);
  await addReturnedReferrals(app.database, referrals);
  const context = await browser.newContext({ baseURL: app.url });
  await openSession(context, "physio");
  return { app, context, samples: [] as number[] };
}

test(`the inbox's page, at ${few} referrals and at ${many}`, async ({ browser, report }) => {
  test.setTimeout(1_500_000);
  const inboxes = [await anInbox(browser, few), await anInbox(browser, many)] as const;
  // By turns, so that whatever else the machine does falls on both alike.
  for (let at = -20; at < loads; at++) {
    for (const { context, samples } of inboxes) {
      const began = performance.now();
      const answer = await context.request.get("/referrals/received");
      await answer.body();
      expect(answer.status()).toBe(200);
      if (at >= 0) samples.push(performance.now() - began);
    }
  }
  for (const [at, { samples }] of inboxes.entries()) {
    const count = [few, many][at];
    report({ what: `inbox page at ${count}, median`, value: quantileOf(samples, 0.5), unit: "ms" });
    report({ what: `inbox page at ${count}, 99 of 100`, value: quantileOf(samples, 0.99), unit: "ms" });
  }
  const times = quantileOf(inboxes[1].samples, 0.99) / quantileOf(inboxes[0].samples, 0.99);
  report({ what: `the 99 of 100 at ${many} by that at ${few}`, value: times, unit: "times", atMost: 1.3 });
  for (const { app, context } of inboxes) {
    await context.close();
    await app.stop();
    await dropDatabase(app.database.name);
  }
});

test(`what the inbox and the lists ask, at ${few} referrals and at ${many}`, async ({ report }) => {
  test.setTimeout(1_500_000);
  const database = await copyTemplate("coxa_bench_inbox");
  await seedDemo(database, new Date());
  await addPatients(database, 5000);
  await addSentReferrals(database, few);
  await addReturnedReferrals(database, few);
  const { samples: withFew } = await roundsOf(database);
  await addSentReferrals(database, many - few);
  await addReturnedReferrals(database, many - few);
  await reckon(database);
  const { samples: withMany, queries } = await roundsOf(database);
  const times = quantileOf(withMany, 0.99) / quantileOf(withFew, 0.99);
  report({ what: `every list at ${few}, 99 of 100`, value: quantileOf(withFew, 0.99), unit: "ms" });
  report({ what: `every list at ${many}, 99 of 100`, value: quantileOf(withMany, 0.99), unit: "ms" });
  report({ what: `the second by the first`, value: times, unit: "times", atMost: 1.3 });
  expect(queries.length).toBeGreaterThan(loads);
  const all = queries.map(({ ms }) => ms);
  report({ what: `${all.length} queries at ${many}, 99 of 100`, value: quantileOf(all, 0.99), unit: "ms" });
  for (const { query, times: ofQuery } of slowestOf(queries).slice(0, 5)) {
    const half = quantileOf(ofQuery, 0.5).toFixed(1);
    report({ what: `${query}, half within ${half}`, value: Math.max(...ofQuery), unit: "ms", atMost: 10 });
  }
  await dropDatabase(database.name);
});

/** Draws both sides' line of the day, with a thousand referrals that never arrived. */
async function reckon(database: TestDatabase): Promise<void> {
  await withConnection(superuserUrl(database.name), async (sql) => {
    await sql`delete from referral_deliveries where (organisation_id, referral_id) in (
      select organisation_id, id from referrals where status = 'sent' order by id limit 1000)`;
  });
  const worker = openDatabase(database.workerUrl, { connections: 1 });
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  await tasks(worker, async () => undefined, inAnHour).reconcile({});
  await worker.close();
}

/** The times of each query, the one with the slowest of all first. */
function slowestOf(queries: readonly QueryTold[]) {
  const grouped = Map.groupBy(queries, ({ query }) => query);
  return [...grouped]
    .map(([query, told]) => ({ query, times: told.map(({ ms }) => ms) }))
    .toSorted((one, other) => Math.max(...other.times) - Math.max(...one.times));
}
