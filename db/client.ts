import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "./prepared";
import * as schema from "./schema";

/**
 * Opens a pool as the role in `url`. Every connection ends a statement after 5 s and an idle transaction after
 * 10 s, so that nothing can hold a lock for long.
 */
export function openDatabase(url: string, options: { connections?: number } = {}) {
  const connection = postgres(url, {
    max: options.connections ?? 12,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: {
      application_name: "coxa",
      statement_timeout: 5000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return Object.assign(drizzle(preparing(connection), { schema, casing: "snake_case" }), {
    close: () => connection.end({ timeout: 5 }),
    /**
     * Hears what the database announces on a channel, on a connection of its own that is opened again when lost.
     * `heard` is called with `null` each time listening (re)starts: what happened before then was not heard.
     */
    listen: (channel: string, heard: (payload: string | null) => void) =>
      connection.listen(channel, heard, () => heard(null)),
  });
}

export type Database = ReturnType<typeof openDatabase>;

/** A transaction, as commands and queries receive it. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
