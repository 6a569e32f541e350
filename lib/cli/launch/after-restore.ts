import { databaseName, withConnection } from "@/db/roles";
import { appendAnchor, headsOf, readAnchor, verifyAudit } from "@/lib/audit/sealing";
import { anchorFile, auditKeys } from "./secrets";

export type RestoreCheck = {
  readonly entries: number;
  /** Entries that were sealed after the backup began and are therefore not in it. */
  readonly entriesLost: number;
  readonly sessionsEnded: number;
};

/**
 * Makes a restored database fit to be used: compares the record of acts with what was anchored when the backup began,
 * ends every session (some were ended since), and writes into the anchor that the record begins again from here.
 * @throws Error when the record is not as it was written
 */
export async function settleRestored(superuserUrl: string, takenAt: Date, now: Date): Promise<RestoreCheck> {
  const keys = auditKeys();
  const url = new URL(superuserUrl);
  url.pathname = `/${databaseName}`;
  return withConnection(url.href, async (sql) => {
    const verdict = await sql.begin("isolation level repeatable read read only", (snapshot) =>
      verifyAudit(snapshot, keys, readAnchor(anchorFile(), keys.seal, takenAt)),
    );
    if (verdict.fault) {
      throw new Error(`The record of acts in the backup is not as it was written: ${verdict.fault.what}.`);
    }
    const heads = await headsOf(sql);
    const held = new Map(heads.map(({ chain, position }) => [chain, position]));
    const entriesLost = readAnchor(anchorFile(), keys.seal).heads.reduce(
      (lost, { chain, position }) => lost + Math.max(0, position - (held.get(chain) ?? 0)),
      0,
    );
    const ended = await sql`update sessions set ended_at = ${now} where ended_at is null`;
    appendAnchor(anchorFile(), keys.seal, heads, now, "restored");
    return { entries: verdict.entries, entriesLost, sessionsEnded: ended.count };
  });
}
