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

/** A database with so many referrals of one service open and as many ended, which tells of each query how long it took. */
async function anAsked(referrals: number) {
  const database = await copyTemplate(`coxa_bench_asked_${referrals}`);
  await seedDemo(database, new Date());
  await addPatients(database, 5000);
  await addSentReferrals(database, referrals);
  await addReturnedReferrals(database, referrals);
  await reckon(database);
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
  return {
    queries,
    samples: [] as number[],
    /** Looks at every list once. @returns milliseconds */
    async look(): Promise<number> {
      const began = performance.now();
      for (const [name, look] of Object.entries(looks)) {
        looking = name;
        await look(acting);
      }
      return performance.now() - began;
    },
    async end(): Promise<void> {
      await Promise.all([connection.end(), plain.close()]);
      await dropDatabase(database.name);
    },
  };
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
  const [fewer, more] = [await anAsked(few), await anAsked(many)];
  for (let at = -5; at < loads / 3; at++) {
    for (const { look, samples } of [fewer, more]) {
      const took = await look();
      if (at >= 0) samples.push(took);
    }
    if (at < 0) more.queries.length = 0;
  }
  const atCounts = [
    [few, fewer],
    [many, more],
  ] as const;
  for (const [count, { samples }] of atCounts) {
    report({ what: `every list at ${count}, median`, value: quantileOf(samples, 0.5), unit: "ms" });
    report({ what: `every list at ${count}, 99 of 100`, value: quantileOf(samples, 0.99), unit: "ms" });
  }
  const times = quantileOf(more.samples, 0.99) / quantileOf(fewer.samples, 0.99);
  report({ what: `the 99 of 100 at ${many} by that at ${few}`, value: times, unit: "times", atMost: 1.3 });
  const all = more.queries.map(({ ms }) => ms);
  expect(all.length).toBeGreaterThan(loads);
  report({ what: `${all.length} queries at ${many}, 99 of 100`, value: quantileOf(all, 0.99), unit: "ms" });
  report({
    what: "of these over 10 ms",
    value: all.filter((ms) => ms > 10).length,
    unit: "queries",
    atMost: 0,
  });
  for (const { query, times: ofQuery } of slowestOf(more.queries).slice(0, 5)) {
    const half = quantileOf(ofQuery, 0.5).toFixed(1);
    report({ what: `${query}, half within ${half}`, value: Math.max(...ofQuery), unit: "ms", atMost: 10 });
  }
  await Promise.all([fewer.end(), more.end()]);
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
