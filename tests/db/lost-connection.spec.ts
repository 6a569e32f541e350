import postgres from "postgres";
import { expect, test } from "../support/acting";

test("a connection that the server ends rejects its next query instead of ending the process", async ({
  coxa,
  database,
}) => {
  const closed = Promise.withResolvers<void>();
  const pool = postgres(database.appUrl, { max: 1, onclose: () => closed.resolve() });
  const pinned = await pool.reserve();
  const [backend] = await pinned<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await coxa.superuser`select pg_terminate_backend(${backend?.pid ?? 0})`;
  await closed.promise;
  await expect(pinned`select 1`).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await pool.end({ timeout: 1 });
});
