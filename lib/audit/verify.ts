import type postgres from "postgres";
import { isSignedBy } from "@/lib/platform/audit-entry";
import type { Anchor } from "./anchor";
import { emptyChain, type Head, headAfter } from "./chain";
import { chainOf, type EntryRow, entryColumns, factsOf, type MissingRow } from "./entry-row";

export interface AuditKeys {
  readonly seal: string;
  /** All that may have signed an entry, the present one first. */
  readonly entry: readonly string[];
}

/** The first thing wrong, and how much was read. `fault` is `null` when the whole record is as it was written. */
export interface Verdict {
  readonly entries: number;
  readonly unsealed: number;
  /** When the oldest entry that is not sealed yet was made; `null` when all are. */
  readonly unsealedSince: string | null;
  readonly fault: AuditFault | null;
}

export interface AuditFault {
  readonly chain: string | null;
  /** The place in the chain, where it has one. */
  readonly position: number | null;
  readonly eventId: number | null;
  readonly what: string;
}

type SealedRow = (EntryRow | MissingRow) & {
  readonly chain: string;
  readonly position: string;
  readonly event_id: string;
  readonly hash: Uint8Array;
};

/**
 * Reads the whole record and says where it first differs from what was written: an entry edited, deleted, added or
 * moved by other hands, or a chain cut short. To be run as the owner of the tables, or whoever else sees all.
 */
export async function verifyAudit(sql: postgres.ISql, keys: AuditKeys, anchor: Anchor): Promise<Verdict> {
  const sealed = await verifyChains(sql, keys, new Map(anchor.heads.map((head) => [head.chain, head])));
  if (sealed.fault) {
    return { ...sealed, ...noneUnsealed };
  }
  if (anchor.badLine !== null) {
    const what = `${anchor.badLine} of the anchor is not what was written`;
    return { ...sealed, ...noneUnsealed, fault: { chain: null, position: null, eventId: null, what } };
  }
  const rest = await verifyUnsealed(sql, keys);
  return { entries: sealed.entries + rest.unsealed, ...rest };
}

const noneUnsealed = { unsealed: 0, unsealedSince: null };

async function verifyChains(sql: postgres.ISql, keys: AuditKeys, anchored: ReadonlyMap<string, Head>) {
  let entries = 0;
  let head: Head | undefined;
  const seen = new Set<string>();
  const reader = sql.unsafe<SealedRow[]>(
    `select s.chain, s.position, s.event_id, s.hash, ${entryColumns}
      from audit_seals s left join audit_events e on e.id = s.event_id order by s.chain, s.position`,
  );
  for await (const rows of reader.cursor(2000)) {
    for (const row of rows) {
      if (head?.chain !== row.chain) {
        const short = head && shortfall(head, anchored.get(head.chain));
        if (short) {
          return { entries, fault: short };
        }
        head = emptyChain(row.chain);
        seen.add(row.chain);
      }
      const next = step(keys, head, row, anchored.get(row.chain));
      if ("what" in next) {
        return { entries, fault: next };
      }
      head = next;
      entries += 1;
    }
  }
  const lost = [...anchored.values()].find(({ chain, position }) => position > 0 && !seen.has(chain));
  const fault =
    (head && shortfall(head, anchored.get(head.chain))) ??
    (lost ? shortfall(emptyChain(lost.chain), lost) : null) ??
    null;
  return { entries, fault };
}

function step(keys: AuditKeys, head: Head, row: SealedRow, anchored: Head | undefined): Head | AuditFault {
  const position = head.position + 1;
  const bad = (what: string): AuditFault => ({
    chain: row.chain,
    position,
    eventId: Number(row.event_id),
    what,
  });
  if (Number(row.position) !== position) {
    return bad(`the entry at place ${position} is missing from the chain`);
  }
  if (row.id === null) {
    return bad(`entry ${row.event_id} was deleted`);
  }
  if (chainOf(row) !== row.chain) {
    return bad(`entry ${row.event_id} was moved to another organisation`);
  }
  const facts = factsOf(row);
  if (!isSignedBy(keys.entry, facts, row.mac)) {
    return bad(`entry ${row.event_id} is not what was written`);
  }
  const next = headAfter(keys.seal, head, Number(row.event_id), facts, row.mac);
  if (!next.hash.equals(row.hash)) {
    return bad(`entry ${row.event_id} is not what was sealed at place ${position}`);
  }
  if (anchored?.position === position && !anchored.hash.equals(next.hash)) {
    return bad(`the chain up to place ${position} was written anew`);
  }
  return next;
}

function shortfall(head: Head, anchored: Head | undefined): AuditFault | null {
  if (!anchored || anchored.position <= head.position) {
    return null;
  }
  const what = `the entries from place ${head.position + 1} to ${anchored.position} were cut off`;
  return { chain: head.chain, position: head.position + 1, eventId: null, what };
}

/** Entries outside the chains: too new to be sealed, or put in with the number of a transaction long settled. */
async function verifyUnsealed(sql: postgres.ISql, keys: AuditKeys) {
  let unsealed = 0;
  let since = "";
  const reader = sql.unsafe<(EntryRow & { late: boolean })[]>(
    `select ${entryColumns}, e.tx_id < (select settled_before from audit_watermark) as late
      from audit_events e
      where not exists (select 1 from audit_seals s where s.event_id = e.id) order by e.id`,
  );
  for await (const rows of reader.cursor(2000)) {
    for (const row of rows) {
      const signed = isSignedBy(keys.entry, factsOf(row), row.mac);
      if (row.late || !signed) {
        const what = signed
          ? `entry ${row.id} is outside the chain`
          : `entry ${row.id} was not written by Coxa`;
        const fault = { chain: chainOf(row), position: null, eventId: Number(row.id), what };
        return { unsealed, unsealedSince: row.at, fault };
      }
      unsealed += 1;
      since = since !== "" && since < row.at ? since : row.at;
    }
  }
  return { unsealed, unsealedSince: since || null, fault: null };
}
