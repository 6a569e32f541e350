import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { openDatabase, type Tx } from "@/db/client";
import { patients } from "@/db/schema";
import { statement } from "@/db/statement";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { type ActContext, command, runAct } from "@/lib/platform/act";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { test as base, expect } from "../../support/acting";

/** A pool of one connection on which nothing was asked before, to the seeded database. */
const test = base.extend<{ fresh: ReturnType<typeof openDatabase> }>({
  fresh: async ({ database, coxa: _ }, use) => {
    const fresh = openDatabase(database.appUrl, { connections: 1 });
    await use(fresh);
    await fresh.close();
  },
});

const { organisationId, userId } = demoActor("gp");
const count = (rows: readonly unknown[]) => rows.length;

const firstPatient = statement((db) =>
  db
    .select({ id: patients.id })
    .from(patients)
    .where(eq(patients.organisationId, sql.placeholder("organisationId")))
    .limit(1),
);

const firstQuestions: Readonly<Record<string, (tx: Tx) => Promise<number>>> = {
  "a select": (tx) => tx.select({ id: patients.id }).from(patients).limit(1).then(count),
  "a select without parameters": (tx) => tx.select({ id: patients.id }).from(patients).then(count),
  "an update": (tx) =>
    tx
      .update(patients)
      .set({ phone: null })
      .where(eq(patients.organisationId, organisationId))
      .returning()
      .then(count),
  "a statement": (tx) => firstPatient(tx, { organisationId }).then(count),
  "words of SQL": (tx) =>
    tx.execute(sql`select 1 from patients where organisation_id = ${organisationId}`).then(count),
};

for (const [what, ask] of Object.entries(firstQuestions)) {
  test(`${what}, asked first on a new connection, sees the organisation and not nothing`, async ({
    fresh,
  }) => {
    expect(await inOrganisation(fresh, organisationId, userId, ask)).toBeGreaterThan(0);
  });
}

test("what is asked again on a connection is not parsed again", async ({ fresh }) => {
  for (let times = 0; times < 3; times++) {
    await inOrganisation(fresh, organisationId, userId, firstQuestions["a select"] ?? (async () => 0));
  }
  const prepared = await fresh.execute<{ times: number }>(
    sql`select (generic_plans + custom_plans)::int as times from pg_prepared_statements where statement like '%from "patients"%'`,
  );
  expect([...prepared]).toEqual([{ times: 3 }]);
});

test("a fault of the first question is told, and what was to follow is not done", async ({ fresh }) => {
  const done = inOrganisation(fresh, organisationId, userId, async (tx) => {
    await tx.execute(sql`select 1 / ${0}::int`);
    return tx.execute(sql`select 1`);
  });
  await expect(done).rejects.toMatchObject({ cause: { code: "22012" } });
  expect(
    await inOrganisation(fresh, organisationId, userId, firstQuestions["a select"] ?? (async () => 0)),
  ).toBe(1);
});

/** Runs a change of its own as a GP. */
function change<O>(
  db: ReturnType<typeof openDatabase>,
  run: (context: ActContext<object>) => Promise<Result<O>>,
) {
  const act = command({ name: "consultation.save", input: z.strictObject({}), run });
  return runAct(act, demoActor("gp"), {}, { db, now: new Date(), correlationId: newId() });
}

test("a write handed over that may be tried again is, also where what was asked after it is heard of first", async ({
  fresh,
}) => {
  let attempts = 0;
  const done = await change(fresh, async ({ tx, alongside }) => {
    attempts += 1;
    if (attempts === 1) {
      const write = tx.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`);
      alongside(write.then(() => undefined));
      await tx.execute(sql`select 1`);
    }
    return ok(attempts);
  });
  expect(done).toEqual(ok(2));
});

test("what was handed over is over before its transaction ends, also where the act is refused", async ({
  fresh,
}) => {
  let sawAs: unknown;
  const done = await change(fresh, async ({ tx, alongside }) => {
    const write = async () => {
      await tx.execute(sql`select pg_sleep(0.05)`);
      const [seen] = await tx.execute(sql`select current_setting('app.user_id', true) as who`);
      sawAs = seen?.who;
    };
    alongside(write());
    return refuse("not-found");
  });
  expect(done).toMatchObject({ ok: false, code: "not-found" });
  expect(sawAs).toBe(userId);
});
