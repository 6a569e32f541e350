import { withConnection } from "@/db/roles";
import { readAnchor, verifyAudit } from "@/lib/audit/sealing";
import { withOwnerDatabase } from "./launch/owner-database";
import { anchorFile, auditKeys } from "./launch/secrets";

/** An entry that waits longer was forgotten by the sealer, or the sealer is kept from it. */
const longestUnsealed = 60_000;

/**
 * npm run audit:verify: reads the whole record of acts and names the first entry that is not as it was written; says
 * too when entries are not being sealed.
 */
async function main(): Promise<void> {
  const keys = auditKeys();
  const anchor = readAnchor(anchorFile(), keys.seal);
  const began = performance.now();
  const verdict = await withOwnerDatabase(({ ownerUrl }) =>
    withConnection(ownerUrl, (sql) =>
      sql.begin("isolation level repeatable read read only", (snapshot) =>
        verifyAudit(snapshot, keys, anchor),
      ),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(verdict.entries / seconds);
  console.log(`Read ${verdict.entries} entries in ${seconds.toFixed(1)} s (${rate} a second).`);
  if (verdict.fault) {
    const { chain, what } = verdict.fault;
    console.log(`NOT AS WRITTEN${chain ? ` in the chain of ${chain}` : ""}: ${what}.`);
    process.exitCode = 1;
    return;
  }
  for (const at of anchor.restoredAt) {
    console.log(
      `The database was put back from a backup at ${at}; what was recorded since that backup is not in it.`,
    );
  }
  console.log(`Every entry is as it was written; ${verdict.unsealed} not sealed yet.`);
  const { unsealedSince } = verdict;
  if (unsealedSince && Date.now() - Date.parse(unsealedSince) > longestUnsealed) {
    console.log(
      `NOT SEALED: an entry of ${unsealedSince} waits to be sealed, which a sealer does every 2 seconds. What is deleted before it is sealed does not show: see that Coxa, or npm run audit:seal, runs.`,
    );
    process.exitCode = 1;
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
});
