import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import type postgres from "postgres";
import { z } from "zod";
import builtWith from "./migrations/meta/_journal.json";
import { appRole, grantAppRole, grantQueue, withConnection } from "./roles";

const ownFolder = path.join(process.cwd(), "db", "migrations");
/** Any number that nothing else locks: it keeps two migrators apart. */
const lock = 8_120_177;
/** The queue's own migrations say nothing that a person starting Coxa needs. */
const quiet = new Logger(() => () => undefined);

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

export interface MigrateOptions {
  /** Other migrations than Coxa's own, for tests. */
  readonly folder?: string;
  /** How often a migration that could not get a lock is tried, half a second apart; half a minute in all if absent. */
  readonly tries?: number;
}

/**
 * Brings the database up to date as its owner, all migrations or none, also while it is in use. A second migrator waits
 * for the first, a minute at most. A statement that cannot get its table lock within a second gives way, because the
 * users wait behind it, and everything is tried again a little later.
 * @returns the names of the migrations applied
 * @throws Error when a lock could not be had in all that time; nothing was changed then
 */
export async function migrate(
  ownerUrl: string,
  { folder = ownFolder, tries = 20 }: MigrateOptions = {},
): Promise<readonly string[]> {
  return withConnection(ownerUrl, async (sql) => {
    await sql`set lock_timeout = '60s'`;
    await sql`select pg_advisory_lock(${lock})`;
    await sql`set lock_timeout = '1s'`;
    await grantAppRole(sql);
    const pending = await pendingIn(sql, folder);
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await grantQueue(sql);
    await givingWay(tries, () => applyMigrations(drizzle(sql), { migrationsFolder: folder }));
    await sql.unsafe(`grant usage on schema drizzle to ${appRole};
      grant select on drizzle.__drizzle_migrations to ${appRole}`);
    return pending;
  });
}

/** The names of the migrations that were there when this was built and that the database has not had. */
export function pendingMigrations(sql: postgres.Sql): Promise<readonly string[]> {
  return pendingAmong(sql, builtWith.entries);
}

async function givingWay(tries: number, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (fault) {
      const cause = fault instanceof Error && fault.cause ? fault.cause : fault;
      const locked = typeof cause === "object" && cause !== null && "code" in cause && cause.code === "55P03";
      if (!locked) {
        throw fault;
      }
      if (attempt >= tries) {
        throw new Error("A table stayed in use, so nothing was changed. Migrate again at a quieter moment.", {
          cause: fault,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function pendingIn(sql: postgres.Sql, folder: string): Promise<readonly string[]> {
  const text = readFileSync(path.join(folder, "meta/_journal.json"), "utf8");
  return pendingAmong(sql, journalSchema.parse(JSON.parse(text)).entries);
}

async function pendingAmong(
  sql: postgres.Sql,
  entries: readonly { readonly tag: string; readonly when: number }[],
): Promise<readonly string[]> {
  const [known] = await sql<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  const applied = known?.present
    ? await sql<{ created_at: string }[]>`select created_at from drizzle.__drizzle_migrations`
    : [];
  const times = new Set(applied.map((row) => Number(row.created_at)));
  return entries.filter((entry) => !times.has(entry.when)).map((entry) => entry.tag);
}
