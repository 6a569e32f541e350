import postgres from "postgres";

/** A superuser's connection to the served app's database, for as long as `work` takes. */
export async function withServedDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const url = new URL(process.env.COXA_TEST_SUPERUSER_URL ?? "");
  url.pathname = new URL(process.env.COXA_TEST_SEEDED_OWNER_URL ?? "").pathname;
  const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
