import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import type postgres from "postgres";
import { z } from "zod";
import { appRole, grantAppRole, grantQueue, withConnection } from "./roles";

const folder = path.join(process.cwd(), "db", "migrations");
/** Any number that nothing else locks: it keeps two migrators apart. */
const lock = 8_120_177;
/** The queue's own migrations say nothing that a person starting Coxa needs. */
const quiet = new Logger(() => () => undefined);

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

/**
 * Brings the database up to date as its owner, all migrations or none. A second migrator waits for the first, a
 * minute at most; a statement that cannot get its table lock in 10 s gives up rather than hold up the users.
 * @returns the names of the migrations applied
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  return withConnection(ownerUrl, async (sql) => {
    await sql`set lock_timeout = '60s'`;
    await sql`select pg_advisory_lock(${lock})`;
    await sql`set lock_timeout = '10s'`;
    await grantAppRole(sql);
    const pending = await pendingIn(sql);
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await grantQueue(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    await sql.unsafe(`grant usage on schema drizzle to ${appRole};
      grant select on drizzle.__drizzle_migrations to ${appRole}`);
    return pending;
  });
}

/** The names of the migrations in the checkout that the database at `url` has not had. */
export function pendingMigrations(url: string): Promise<readonly string[]> {
  return withConnection(url, pendingIn);
}

async function pendingIn(sql: postgres.Sql): Promise<readonly string[]> {
  const journal = journalSchema.parse(
    JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")),
  );
  const [known] = await sql<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  const applied = known?.present
    ? await sql<{ created_at: string }[]>`select created_at from drizzle.__drizzle_migrations`
    : [];
  const times = new Set(applied.map((row) => Number(row.created_at)));
  return journal.entries.filter((entry) => !times.has(entry.when)).map((entry) => entry.tag);
}
