import { sql } from "drizzle-orm";
import { type Database, openDatabase, type Tx } from "@/db/client";
import { env } from "./env";

declare global {
  // A `var` is the only declaration that adds to globalThis.
  var coxaDatabase: Database | undefined;
}

/** The server's one pool, as the app role. Kept on globalThis so that a development reload does not open another. */
export function database(): Database {
  globalThis.coxaDatabase ??= openDatabase(env().DATABASE_URL);
  return globalThis.coxaDatabase;
}

/**
 * Runs `work` in one transaction that sees only what `organisationId` may see: the settings that the row-level
 * policies read are set first and end with the transaction. Each of its plans is made for the values that are asked for,
 * because an index on part of a table serves some of them only; `plans` "kept" is for work that finds its rows by their
 * keys, where making the plan takes longer than the finding.
 */
export function inOrganisation<T>(
  db: Database,
  organisationId: string,
  userId: string,
  work: (tx: Tx) => Promise<T>,
  plans: "kept" | "made anew" = "made anew",
): Promise<T> {
  const planCacheMode = plans === "kept" ? "auto" : "force_custom_plan";
  return db.transaction(async (tx) => {
    // Begun before the work and not waited for: on one connection what is asked first is done first.
    const seen = tx
      .execute(
        sql`select set_config('app.organisation_id', ${organisationId}, true),
          set_config('app.user_id', ${userId}, true), set_config('plan_cache_mode', ${planCacheMode}, true)`,
      )
      .then(() => undefined);
    // A query of the builder's is asked anew each time somebody waits for it.
    const done = Promise.resolve(work(tx));
    // Nothing of the work may come after the transaction has ended, not even where its settings failed.
    await Promise.allSettled([seen, done]);
    await seen;
    return done;
  });
}
