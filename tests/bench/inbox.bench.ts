import type { Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { openDatabase } from "@/db/client";
import { withConnection } from "@/db/roles";
import * as schema from "@/db/schema";
import { seedDemo } from "@/db/seed";
import { listAdvice } from "@/lib/advice";
import { viewReconciliation } from "@/lib/chasing";
import { listReceived } from "@/lib/referrals";
import { inboxViews } from "@/lib/referrals/inputs";
import { expect, test } from "../support/bench";
import { copyTemplate, dropDatabase, superuserUrl, type TestDatabase } from "../support/database-cluster";
import { quantileOf } from "../support/figures";
import { type Acting, actingIn } from "../support/fixtures";
import { addPatients, addSentReferrals } from "../support/many-rows";

const [few, many] = [1000, 100_000] as const;
test.use({ rows: { patients: 5000, referrals: few } });

const loads = Number(process.env.COXA_BENCH_LOADS ?? 300);

/** How each query of the inbox did, told by PostgreSQL itself: milliseconds, and what it was. */
async function queriesOf(database: TestDatabase, work: (acting: Acting) => Promise<readonly number[]>) {
  const told: { ms: number; query: string }[] = [];
  await withConnection(superuserUrl(database.name), (sql) =>
    sql.unsafe(`alter database "${database.name}" set session_preload_libraries = 'auto_explain';
      alter database "${database.name}" set auto_explain.log_min_duration = 0;
      alter database "${database.name}" set auto_explain.log_level = 'notice'`),
  );
  const connection = postgres(database.appUrl, {
    max: 1,
    onnotice: ({ message = "" }) => {
      const [, ms, query = ""] = /^duration: ([\d.]+) ms\s+plan:\s+Query Text: (.*)/s.exec(message) ?? [];
      if (ms) told.push({ ms: Number(ms), query: query.replace(/\s+/g, " ").slice(0, 100) });
    },
  });
  const plain = openDatabase(database.appUrl, { connections: 1 });
  const { close, listen } = plain;
  const samples = await work(
    actingIn(Object.assign(drizzle(connection, { schema, casing: "snake_case" }), { close, listen })),
  );
  await Promise.all([connection.end(), plain.close()]);
  return { samples, queries: told };
}

/** Milliseconds of each round, after some that warm up. */
async function timesOf(round: () => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let at = -5; at < loads / 3; at++) {
    const began = performance.now();
    await round();
    if (at >= 0) samples.push(performance.now() - began);
  }
  return samples;
}

/** Everything that the inbox asks the database for, each view and its second page. */
async function lookAtInbox(acting: Acting): Promise<void> {
  for (const view of inboxViews) {
    const { next } = await acting("physio", listReceived, { view });
    if (next) await acting("physio", listReceived, { view, after: next });
  }
  await acting("physio", listAdvice, {});
  await acting("physio", viewReconciliation, { side: "service" });
}

/** Milliseconds of each load of the inbox's page, after some that warm up. */
async function loadPage(page: Page): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let at = -20; at < loads; at++) {
    const began = performance.now();
    const answer = await page.request.get("/referrals/received");
    await answer.body();
    expect(answer.status()).toBe(200);
    if (at >= 0) samples.push(performance.now() - began);
  }
  return samples;
}

test(`the inbox's page, at ${few} referrals and at ${many}`, async ({ served, signInAs, report }) => {
  test.setTimeout(1_500_000);
  const page = await signInAs("physio");
  const withFew = await loadPage(page);
  await addSentReferrals(served.database, many - few);
  const withMany = await loadPage(page);
  for (const [count, samples] of [
    [few, withFew],
    [many, withMany],
  ] as const) {
    report({ what: `inbox page at ${count}, median`, value: quantileOf(samples, 0.5), unit: "ms" });
    report({ what: `inbox page at ${count}, 99 of 100`, value: quantileOf(samples, 0.99), unit: "ms" });
  }
  const times = quantileOf(withMany, 0.99) / quantileOf(withFew, 0.99);
  report({ what: `the 99 of 100 at ${many} by that at ${few}`, value: times, unit: "times", atMost: 1.3 });
});

test(`what the inbox asks its database, at ${few} referrals and at ${many}`, async ({ report }) => {
  test.setTimeout(1_500_000);
  const database = await copyTemplate("coxa_bench_inbox");
  await seedDemo(database, new Date());
  await addPatients(database, 5000);
  await addSentReferrals(database, few);
  const rounds = (acting: Acting) => timesOf(() => lookAtInbox(acting));
  const { samples: withFew } = await queriesOf(database, rounds);
  await addSentReferrals(database, many - few);
  const { samples: withMany, queries } = await queriesOf(database, rounds);
  const times = quantileOf(withMany, 0.99) / quantileOf(withFew, 0.99);
  report({ what: `every view at ${few}, 99 of 100`, value: quantileOf(withFew, 0.99), unit: "ms" });
  report({ what: `every view at ${many}, 99 of 100`, value: quantileOf(withMany, 0.99), unit: "ms" });
  report({ what: `the second by the first`, value: times, unit: "times", atMost: 1.3 });
  expect(queries.length).toBeGreaterThan(loads);
  const slowest = queries.toSorted((one, other) => other.ms - one.ms)[0];
  report({
    what: `queries at ${many}, 99 of 100`,
    value: quantileOf(
      queries.map(({ ms }) => ms),
      0.99,
    ),
    unit: "ms",
  });
  report({
    what: `the slowest of ${queries.length}`,
    value: slowest?.ms ?? Number.NaN,
    unit: "ms",
    atMost: 10,
  });
  await dropDatabase(database.name);
});
