import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Tx } from "./client";
import * as schema from "./schema";

/** Builds statements and asks none: there is no connection behind it. */
const builder = drizzle({ options: { parsers: {}, serializers: {} } } as unknown as Sql, {
  schema,
  casing: "snake_case",
});

interface Built<R> {
  /** The name is for drivers that ask for one; ours gives each statement its own. */
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<R> };
}

/**
 * A statement of the query builder that is put into words once and then only asked, in any transaction, with values for
 * its placeholders. For what every save asks: putting it into words anew was a third of all that a save made in memory.
 * Rejects where a placeholder has no value; `null` is one.
 */
export function statement<R>(
  build: (db: typeof builder) => Built<R>,
): (tx: Tx, values: Readonly<Record<string, unknown>>) => Promise<R> {
  let prepared: ReturnType<Built<R>["prepare"]> | undefined;
  return async (tx, values) => {
    prepared ??= build(builder).prepare("statement");
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) {
        throw new Error(`A statement was given no value for ${name}.`);
      }
    }
    // A prepared query asks the client that it bears: here that of the transaction.
    const { client } = tx._.session as unknown as { readonly client: Sql };
    const asked: typeof prepared = Object.assign(Object.create(prepared), { client });
    return asked.execute(values);
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
