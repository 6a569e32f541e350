import type { Sql, TransactionSql } from "postgres";

type Work<T> = (tx: TransactionSql) => T | Promise<T>;

/**
 * Makes a client prepare each statement with parameters once a connection and then only bind it: one round trip to the
 * database and no parsing, where the query builder otherwise has the same text parsed and described each time.
 * Nested transactions stay as they are.
 */
export function preparing(client: Sql): Sql {
  const { begin } = client;
  const beginPreparing = <T>(work: Work<T>) => begin((tx) => work(prepareIn(tx)));
  return Object.assign(prepareIn(client), { begin: beginPreparing }) as Sql;
}

function prepareIn<C extends Pick<Sql, "unsafe">>(client: C): C {
  const { unsafe } = client;
  const prepared: Sql["unsafe"] = (text, parameters = [], options) =>
    unsafe(text, parameters, { ...options, prepare: true });
  return Object.assign(client, { unsafe: prepared });
}
