import { referralStories } from "@/lib/cli/demo/stories";
import { tellDemo } from "@/lib/cli/demo/tell-demo";
import { viewPromises } from "@/lib/promises";
import { listReceived, listSent } from "@/lib/referrals";
import { test as base, expect, testNow } from "../support/acting";
import { copyTemplate, dropDatabase, type TestDatabase } from "../support/database-cluster";

/** A database that nobody else has, because the demo fills the lists that other tests count. */
const test = base.extend<object, { database: TestDatabase }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use, worker) => {
      const database = await copyTemplate(`coxa_demo_${worker.workerIndex}`);
      await use(database);
      await dropDatabase(database.name);
    },
    { scope: "worker" },
  ],
});

test("a fresh demo has referrals in every state, a result to read and a promise, and telling it again adds nothing", async ({
  coxa,
}) => {
  await tellDemo(coxa.db, testNow);
  await tellDemo(coxa.db, testNow);

  const sent = await coxa.as("gp", listSent, {});
  const states = sent.ok ? sent.value.referrals.map(({ status }) => status) : [];
  expect(states).toHaveLength(referralStories.length);
  expect(new Set(states)).toEqual(
    new Set(["sent", "received", "question_asked", "returned", "accepted", "booked", "closed"]),
  );
  for (const who of ["physio", "ot", "ortho"]) {
    const inbox = await coxa.as(who, listReceived, {});
    expect(inbox.ok && inbox.value.referrals.length, who).toBeGreaterThan(0);
  }
  const promised = await coxa.as("gp", viewPromises, {});
  expect(promised).toMatchObject({
    ok: true,
    value: { results: { rows: [{}] }, toPatients: { rows: [{}] } },
  });
});
