import { withConnection } from "@/db/roles";
import { AnchorKeeper, headsOf, sealAudit } from "@/lib/audit/sealing";
import { anchorFile, auditKeys } from "./secrets";

const interval = 2000;

/**
 * Seals the audit every two seconds until `signal` ends it, over whatever database `ownerUrl` names by then. A
 * database that is away for a while costs nothing: what it holds is sealed when it is back.
 */
export function startSealing(ownerUrl: () => string | undefined, signal: AbortSignal): void {
  let told = false;
  const anchor = openAnchor();
  const round = async () => {
    const url = ownerUrl();
    try {
      if (url) {
        await sealAndAnchor(url, anchor);
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

/** The anchor of this checkout, for one sealer. */
function openAnchor(): AnchorKeeper {
  return new AnchorKeeper(anchorFile(), auditKeys().seal);
}

/** Seals all that is there and writes the new ends down. @returns how many entries were sealed */
export async function sealAndAnchor(ownerUrl: string, anchor = openAnchor()): Promise<number> {
  const key = auditKeys().seal;
  return withConnection(ownerUrl, async (sql) => {
    let entries = 0;
    for (let more = true; more; ) {
      const sealed = await sealAudit(sql, key);
      entries += sealed.entries;
      more = sealed.more;
    }
    const grown = anchor.beyond(await headsOf(sql));
    if (grown.length > 0) {
      anchor.append(grown, new Date());
    }
    return entries;
  });
}
