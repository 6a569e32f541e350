import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Tx } from "./client";
import * as schema from "./schema";

/** The client of the transaction that asks, for the moment in which a statement is handed over. */
let asking: Sql | undefined;

const handOver: Sql["unsafe"] = (...asked) => {
  if (!asking) {
    throw new Error("A statement is asked in a transaction.");
  }
  return asking.unsafe(...asked);
};

/** Builds statements, and asks them in no transaction of its own. */
const builder = drizzle({ options: { parsers: {}, serializers: {} }, unsafe: handOver } as unknown as Sql, {
  schema,
  casing: "snake_case",
});

interface Built<R> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<R> };
}

/**
 * A statement of the query builder that is put into words once and then only asked, in any transaction, with values for
 * its placeholders. For what every save asks: putting it into words anew took longer than the database takes to answer.
 * Rejects where a placeholder has no value.
 */
export function statement<R>(
  build: (db: typeof builder) => Built<R>,
): (tx: Tx, values: Readonly<Record<string, unknown>>) => Promise<R> {
  let prepared: ReturnType<Built<R>["prepare"]> | undefined;
  return (tx, values) => {
    prepared ??= build(builder).prepare("statement");
    asking = (tx._.session as unknown as { readonly client: Sql }).client;
    try {
      return prepared.execute(values);
    } finally {
      asking = undefined;
    }
  };
}

/** Columns to be written by a statement, each with the value that bears its name; `null` is the database’s null. */
export function told<T extends PgTable, N extends keyof T["_"]["columns"] & string>(
  table: T,
  names: readonly N[],
): Record<N, SQL> {
  const columns = getTableColumns(table);
  return Object.fromEntries(names.map((name) => [name, toldAs(name, columns[name])])) as Record<N, SQL>;
}

function toldAs(name: string, column: Column | undefined): SQL {
  // A column's own encoder knows no null: it would fail, or write the null of JSON.
  const encoder = {
    mapToDriverValue: (value: unknown) => (value === null ? null : column?.mapToDriverValue(value)),
  };
  return sql`${sql.param(sql.placeholder(name), encoder)}`;
}
