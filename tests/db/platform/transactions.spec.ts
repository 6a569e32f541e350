import { eq, sql } from "drizzle-orm";
import { openDatabase, type Tx } from "@/db/client";
import { patients } from "@/db/schema";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { inOrganisation } from "@/lib/platform/database";
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
