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
 * policies read are set first and end with the transaction.
 */
export function inOrganisation<T>(
  db: Database,
  organisationId: string,
  userId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.organisation_id', ${organisationId}, true), set_config('app.user_id', ${userId}, true)`,
    );
    return work(tx);
  });
}
