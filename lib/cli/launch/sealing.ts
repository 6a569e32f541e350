import { withConnection } from "@/db/roles";
import { appendAnchor, headsOf, readAnchor, sealAudit } from "@/lib/audit/sealing";
import { anchorFile, auditKeys } from "./secrets";

const interval = 2000;

/**
 * Seals the audit every two seconds until `signal` ends it, over whatever database `ownerUrl` names by then. A
 * database that is away for a while costs nothing: what it holds is sealed when it is back.
 */
export function startSealing(ownerUrl: () => string | undefined, signal: AbortSignal): void {
  let told = false;
  const round = async () => {
    const url = ownerUrl();
    try {
      if (url) {
        await sealAndAnchor(url);
        told = false;
      }
    } catch (fault) {
      if (!told && !signal.aborted) {
        told = true;
        console.error(`The audit is not being sealed: ${fault instanceof Error ? fault.message : fault}`);
      }
    }
    if (!signal.aborted) {
      setTimeout(round, interval).unref();
    }
  };
  setTimeout(round, interval).unref();
}

/** Seals all that can be sealed and writes the new ends down. @returns how many entries were sealed */
export async function sealAndAnchor(ownerUrl: string): Promise<number> {
  const key = auditKeys().seal;
  const file = anchorFile();
  return withConnection(ownerUrl, async (sql) => {
    let entries = 0;
    for (let more = true; more; ) {
      const sealed = await sealAudit(sql, key);
      entries += sealed.entries;
      more = sealed.more;
    }
    const known = new Map(readAnchor(file, key).heads.map((head) => [head.chain, head.position]));
    const grown = (await headsOf(sql)).filter((head) => head.position > (known.get(head.chain) ?? 0));
    if (grown.length > 0) {
      appendAnchor(file, key, grown, new Date());
    }
    return entries;
  });
}
