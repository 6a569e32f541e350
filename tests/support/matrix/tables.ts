import { withServedDatabase } from "../served-database";

/** A digest, by table, of every row about these patients, apart from the audit, which grows with each try. */
export function digestOf(patientIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  return withServedDatabase(async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'patient_id' and table_name <> 'audit_events'
      order by 1`;
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await sql<{ digest: string }[]>`
        select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'none') as digest
        from ${sql(name)} t where patient_id in ${sql(patientIds)}`;
      digests[name] = row?.digest ?? "";
    }
    return digests;
  });
}
