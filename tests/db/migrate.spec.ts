import { expect } from "@playwright/test";
import { migrate, pendingMigrations } from "@/db/migrate";
import { assertAppRoleIsHarmless, withConnection } from "@/db/roles";
import { test as base } from "../support/database";
import { dropDatabase, emptyDatabase, superuserUrl, type TestDatabase } from "../support/database-cluster";

const test = base.extend<{ empty: TestDatabase }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  empty: async ({}, use, info) => {
    const database = await emptyDatabase(`coxa_empty_${info.workerIndex}_${info.repeatEachIndex}`);
    await use(database);
    await dropDatabase(database.name);
  },
});

test("an empty database lacks every migration, and a migrated one none", async ({ empty }) => {
  const lacking = await withConnection(empty.ownerUrl, pendingMigrations);
  expect(lacking.length).toBeGreaterThan(1);
  expect(await migrate(empty.ownerUrl)).toEqual(lacking);
  expect(await withConnection(empty.appUrl, pendingMigrations)).toEqual([]);
});

test("migrating again changes nothing", async ({ database }) => {
  expect(await migrate(database.ownerUrl)).toEqual([]);
});

test("two migrators at once do the work once", async ({ empty }) => {
  const applied = await Promise.all([migrate(empty.ownerUrl), migrate(empty.ownerUrl)]);
  expect(applied.filter((migrations) => migrations.length > 0)).toHaveLength(1);
  expect(await withConnection(empty.appUrl, pendingMigrations)).toEqual([]);
});

test("the app role may serve requests; the owner and a superuser may not", async ({ database }) => {
  await assertAppRoleIsHarmless(database.appUrl);
  await expect(assertAppRoleIsHarmless(database.ownerUrl)).rejects.toThrow("coxa_owner is too powerful");
});

test("a database as others make it lets nobody but its owner make temporary tables once it is migrated", async ({
  empty,
}) => {
  await withConnection(superuserUrl(empty.name), (sql) =>
    sql.unsafe(`grant temporary on database "${empty.name}" to public`),
  );
  await expect(assertAppRoleIsHarmless(empty.appUrl)).rejects.toThrow("coxa_app is too powerful");
  await migrate(empty.ownerUrl);
  await assertAppRoleIsHarmless(empty.appUrl);
  await assertAppRoleIsHarmless(empty.workerUrl);
});

test("a temporary table makes nobody an administrator", async ({ database }) => {
  const forged = withConnection(superuserUrl(database.name), (sql) =>
    sql.begin(async (tx) => {
      const [nobody] = await tx<{ id: string }[]>`select gen_random_uuid() as id`;
      await tx`create temporary table memberships (user_id uuid, organisation_id uuid, role text, ended_at timestamptz)`;
      await tx`insert into pg_temp.memberships values (${nobody?.id ?? ""}, ${nobody?.id ?? ""}, 'organisation_administrator')`;
      await tx`select set_config('app.user_id', ${nobody?.id ?? ""}, true), set_config('app.organisation_id', ${nobody?.id ?? ""}, true)`;
      const [answer] = await tx<{ is: boolean }[]>`select acts_as('organisation_administrator') as is`;
      return answer?.is;
    }),
  );
  expect(await forged).toBe(false);
});

for (const statement of [
  "create table mine (a int)",
  "create temporary table mine (a int)",
  "alter table patients add column a int",
  "drop table patients",
  "truncate patients",
  "delete from patients",
  "alter table patients disable row level security",
  "create role mine",
  "set role coxa_owner",
]) {
  test(`the app role cannot: ${statement}`, async ({ database }) => {
    const attempt = withConnection(database.appUrl, (sql) => sql.unsafe(statement));
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  });
}

test("a table that a later migration adds can be read, added to and changed by the app role, not emptied", async ({
  database,
}) => {
  await withConnection(database.ownerUrl, (sql) => sql`create table later (a int)`);
  const allowed = await withConnection(
    database.appUrl,
    (sql) => sql`select p, has_table_privilege('later', p) as held
      from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p`,
  );
  await withConnection(database.ownerUrl, (sql) => sql`drop table later`);
  expect(allowed.filter(({ held }) => held).map(({ p }) => p)).toEqual(["SELECT", "INSERT", "UPDATE"]);
});

test("a search by parts of a name knows letters with accents", async ({ database }) => {
  const [found] = await withConnection(
    database.appUrl,
    (sql) => sql`select array_length(show_trgm('Éö'), 1) as parts, unaccent('Éloïse') as plain`,
  );
  expect(found).toEqual({ parts: 3, plain: "Eloise" });
});
