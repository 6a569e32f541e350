import { randomUUID } from "node:crypto";
import type postgres from "postgres";

type Sql = postgres.TransactionSql;

/** Something a person with all power over the database may do to the record of acts. */
export interface Surgery {
  readonly name: string;
  readonly operate: (sql: Sql, number: number) => Promise<unknown>;
}

/** A reproducible whole number for run `run`. */
export function surgeryNumber(run: number): number {
  let mixed = Math.imul(run + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

async function sealedIds(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ event_id: string }[]>`select event_id from audit_seals order by event_id`;
  return rows.map((row) => row.event_id);
}

async function anyId(sql: Sql, number: number): Promise<string> {
  const ids = await sealedIds(sql);
  return ids[number % ids.length] ?? "";
}

const edits = [
  "at = at + interval '1 microsecond'",
  "act = act || '.x'",
  "outcome = case outcome when 'done' then 'denied' else 'done' end",
  "purpose = case purpose when 'oversight' then 'direct_care' else 'oversight' end",
  "user_id = gen_random_uuid()",
  "patient_id = gen_random_uuid()",
  "subject_id = gen_random_uuid()",
  "session_id = gen_random_uuid()",
  "correlation_id = gen_random_uuid()",
  "organisation_id = gen_random_uuid()",
  "entry_id = gen_random_uuid()",
  "role = coalesce(role, '') || 'x'",
  `detail = detail || '{"forged":true}'`,
  "mac = sha256(mac)",
];

const edited: Surgery[] = edits.map((edit) => ({
  name: `edit: ${edit}`,
  operate: async (sql, number) =>
    sql.unsafe(`update audit_events set ${edit} where id = $1`, [await anyId(sql, number)]),
}));

async function insertCopy(sql: Sql, number: number, transaction: string) {
  const id = await anyId(sql, number);
  return sql.unsafe(
    `insert into audit_events (at, correlation_id, organisation_id, user_id, role, session_id, act, outcome, patient_id,
      subject_id, detail, purpose, entry_id, mac, tx_id)
     select at, correlation_id, organisation_id, user_id, role, session_id, act, outcome, patient_id, subject_id, detail,
      purpose, $2, mac, ${transaction} from audit_events where id = $1`,
    [id, randomUUID()],
  );
}

/** Two sealed entries of one chain. */
async function twoOfAChain(sql: Sql, number: number) {
  const rows = await sql<{ chain: string; position: string; event_id: string; hash: Uint8Array }[]>`
    select chain, position, event_id, hash from audit_seals
    where chain = (select chain from audit_seals group by chain having count(*) > 1 order by chain limit 1)
    order by position`;
  const first = rows[number % (rows.length - 1)];
  const second = rows[(number % (rows.length - 1)) + 1];
  if (!first || !second) {
    throw new Error("No chain has two entries.");
  }
  return { first, second };
}

async function withoutReferences(sql: Sql): Promise<void> {
  await sql`set local session_replication_role = replica`;
  await sql`alter table audit_seals drop constraint if exists "audit_seals_eventId_unique"`;
}

const structural: Surgery[] = [
  {
    name: "delete an entry",
    operate: async (sql, number) => sql`delete from audit_events where id = ${await anyId(sql, number)}`,
  },
  {
    name: "delete an entry and its seal, closing the gap",
    operate: async (sql, number) => {
      const { first } = await twoOfAChain(sql, number);
      await sql`delete from audit_events where id = ${first.event_id}`;
      await sql`delete from audit_seals where event_id = ${first.event_id}`;
      await sql`update audit_seals set position = -position where chain = ${first.chain} and position > ${first.position}`;
      await sql`update audit_seals set position = -position - 1 where chain = ${first.chain} and position < 0`;
    },
  },
  {
    name: "insert an entry as if just written",
    operate: (sql, n) => insertCopy(sql, n, "pg_current_xact_id()"),
  },
  { name: "insert an entry as if long settled", operate: (sql, n) => insertCopy(sql, n, "'1'") },
  {
    name: "swap the places of two entries",
    operate: async (sql, number) => {
      const { first, second } = await twoOfAChain(sql, number);
      await withoutReferences(sql);
      await sql`update audit_seals set event_id = case event_id
          when ${first.event_id}::bigint then ${second.event_id}::bigint else ${first.event_id}::bigint end
        where event_id in (${first.event_id}, ${second.event_id})`;
    },
  },
  {
    name: "swap two entries with their seals' hashes",
    operate: async (sql, number) => {
      const { first, second } = await twoOfAChain(sql, number);
      await withoutReferences(sql);
      for (const [from, to] of [
        [first, second],
        [second, first],
      ] as const) {
        await sql`update audit_seals set event_id = ${from.event_id}, hash = ${from.hash}
          where chain = ${to.chain} and position = ${to.position}`;
      }
    },
  },
  {
    name: "cut the tail of a chain with its entries",
    operate: async (sql, number) => {
      const { second } = await twoOfAChain(sql, number);
      await sql`delete from audit_events where id in
        (select event_id from audit_seals where chain = ${second.chain} and position >= ${second.position})`;
      await sql`delete from audit_seals where chain = ${second.chain} and position >= ${second.position}`;
    },
  },
  {
    name: "remove a whole chain",
    operate: async (sql, number) => {
      const { first } = await twoOfAChain(sql, number);
      await sql`delete from audit_events where id in (select event_id from audit_seals where chain = ${first.chain})`;
      await sql`delete from audit_seals where chain = ${first.chain}`;
    },
  },
  {
    name: "remove everything",
    operate: (sql) => sql`truncate audit_events, audit_seals`,
  },
  {
    name: "take an entry out of the chain and leave it in the table",
    operate: async (sql, number) => {
      const { second } = await twoOfAChain(sql, number);
      await sql`delete from audit_seals where chain = ${second.chain} and position >= ${second.position}`;
    },
  },
  {
    name: "change a hash",
    operate: async (sql, number) =>
      sql`update audit_seals set hash = sha256(hash) where event_id = ${await anyId(sql, number)}`,
  },
];

export const surgeries: readonly Surgery[] = [...edited, ...structural];
