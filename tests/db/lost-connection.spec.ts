import postgres from "postgres";
import { within } from "@/lib/platform/deadline";
import { type Coxa, expect, test } from "../support/acting";

/** Long enough for any answer; what has not come by then never comes. */
const patience = 10_000;

/** A pool of one connection, how to have the server end it, and when the pool has heard of that. */
function fragilePool(coxa: Coxa, url: string) {
  let closed = Promise.withResolvers<void>();
  const pool = postgres(url, { max: 1, onclose: () => closed.resolve() });
  return {
    pool,
    async end(sql: postgres.ISql): Promise<void> {
      closed = Promise.withResolvers<void>();
      const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await coxa.superuser`select pg_terminate_backend(${backend?.pid ?? 0})`;
      await closed.promise;
    },
  };
}

test("a connection that the server ends rejects its next query instead of ending the process", async ({
  coxa,
  database,
}) => {
  const { pool, end } = fragilePool(coxa, database.appUrl);
  const pinned = await pool.reserve();
  await end(pinned);
  await expect(pinned`select 1`).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await pool.end({ timeout: 1 });
});

test("a transaction whose connection was lost takes no connection out of the pool, whatever it still asks", async ({
  coxa,
  database,
}) => {
  const { pool, end } = fragilePool(coxa, database.appUrl);
  const asked = Promise.withResolvers<unknown>();
  const transaction = pool.begin(async (tx) => {
    await end(tx);
    // With a value, the driver asks for the statement's description first.
    asked.resolve(await tx`select ${1}::int`.catch((fault: unknown) => fault));
  });
  await expect(transaction).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await within(patience, asked.promise)).toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await within(patience, pool`select ${2}::int as two`)).toEqual([{ two: 2 }]);
  await pool.end({ timeout: 1 });
});

test("what a transaction asks after its connection was lost is never asked in another one", async ({
  coxa,
  database,
}) => {
  const { pool, end } = fragilePool(coxa, database.appUrl);
  const lost = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<unknown>();
  const first = pool.begin(async (tx) => {
    await end(tx);
    lost.resolve();
    await opened.promise;
    asked.resolve(
      await tx`select set_config('app.organisation_id', 'of the first', true)`.catch((f: unknown) => f),
    );
  });
  await expect(first).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await lost.promise;
  const second = await pool.begin(async (tx) => {
    await tx`select set_config('app.organisation_id', 'of the second', true)`;
    opened.resolve();
    await within(patience, asked.promise);
    return tx<{ held: string }[]>`select current_setting('app.organisation_id') as held`;
  });
  expect(second).toEqual([{ held: "of the second" }]);
  expect(await asked.promise).toMatchObject({ code: "CONNECTION_CLOSED" });
  await pool.end({ timeout: 1 });
});
