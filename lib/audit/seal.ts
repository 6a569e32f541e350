import type postgres from "postgres";
import { emptyChain, type Head, headAfter } from "./chain";
import { chainOf, type EntryRow, entryColumns, factsOf } from "./entry-row";

const batchSize = 5000;
/** How long a sealer waits for another one before it says that nothing is sealed, in milliseconds. */
const longestWait = 30_000;

export interface Sealed {
  readonly entries: number;
  /** Whether entries were left for the next call because the batch was full. */
  readonly more: boolean;
  readonly heads: readonly Head[];
}

/**
 * Adds to the chains every entry that is there, in the order of their numbers, whatever transactions are still open:
 * what one of those adds comes later in the chain. So an entry can be taken away unseen only until the next sealing.
 * Takes no lock that a writer waits for. To be run as the owner of the tables.
 * @throws Error when another sealer holds the record for longer than `wait` milliseconds
 */
export function sealAudit(owner: postgres.Sql, key: string, wait = longestWait): Promise<Sealed> {
  return owner.begin("isolation level repeatable read", async (sql) => {
    await sql.unsafe(`set local lock_timeout = ${wait}`);
    return sealWithin(sql, key);
  });
}

/** The same within a transaction of the caller, which must be repeatable read and have read nothing yet. */
export async function sealWithin(sql: postgres.TransactionSql, key: string): Promise<Sealed> {
  // Only sealers write the watermark. Locking a table takes no snapshot: what is read is as the sealer before left it.
  await sql`lock table audit_watermark in exclusive mode`;
  const [bounds] = await sql<{ horizon: string; ahead: string; settled: string }[]>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
        pg_snapshot_xmax(pg_current_snapshot())::text as ahead, settled_before::text as settled
      from audit_watermark`;
  if (!bounds) {
    throw new Error("The audit has no watermark: its migration did not finish.");
  }
  // A transaction number ahead of this server's own was brought by a restore from another server: long ended.
  const rows = await sql.unsafe<EntryRow[]>(
    `select ${entryColumns} from audit_events e
        where e.tx_id >= least($1::xid8, $2::xid8)
          and not exists (select 1 from audit_seals s where s.event_id = e.id)
        order by e.id limit ${batchSize}`,
    [bounds.settled, bounds.ahead],
  );
  const heads = await append(sql, key, rows);
  const more = rows.length === batchSize;
  if (!more && bounds.horizon !== bounds.settled) {
    await sql`update audit_watermark set settled_before = ${bounds.horizon}::xid8`;
  }
  return { entries: rows.length, more, heads };
}

/** The present end of every chain. */
export async function headsOf(sql: postgres.ISql): Promise<readonly Head[]> {
  const rows = await sql.unsafe<{ chain: string; position: string; hash: Buffer }[]>(
    "select distinct on (chain) chain, position, hash from audit_seals order by chain, position desc",
  );
  return rows.map((row) => ({
    chain: row.chain,
    position: Number(row.position),
    hash: Buffer.from(row.hash),
  }));
}

async function append(sql: postgres.TransactionSql, key: string, rows: readonly EntryRow[]): Promise<Head[]> {
  const heads = new Map<string, Head>();
  const seals: { chain: string; position: number; event_id: string; hash: Buffer }[] = [];
  for (const row of rows) {
    const chain = chainOf(row);
    const before = heads.get(chain) ?? (await headOf(sql, chain));
    const after = headAfter(key, before, Number(row.id), factsOf(row), row.mac);
    heads.set(chain, after);
    seals.push({ chain, position: after.position, event_id: row.id, hash: after.hash });
  }
  for (let from = 0; from < seals.length; from += 1000) {
    await sql`insert into audit_seals ${sql(seals.slice(from, from + 1000))}`;
  }
  return [...heads.values()];
}

async function headOf(sql: postgres.TransactionSql, chain: string): Promise<Head> {
  const [row] = await sql<{ position: string; hash: Buffer }[]>`
    select position, hash from audit_seals where chain = ${chain} order by position desc limit 1`;
  return row ? { chain, position: Number(row.position), hash: Buffer.from(row.hash) } : emptyChain(chain);
}
