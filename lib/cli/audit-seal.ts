import { outsideUrl } from "./launch/database";
import { withOwnerDatabase } from "./launch/owner-database";
import { sealAndAnchor, startSealing } from "./launch/sealing";

const watching = process.argv.includes("--watch");
const stopping = new AbortController();

/**
 * npm run audit:seal: seals the record of acts once; with --watch, which wants DATABASE_URL, every two seconds until
 * it is stopped.
 */
async function main(): Promise<void> {
  const url = outsideUrl();
  if (watching && url) {
    startSealing(() => url, stopping.signal);
    await new Promise<void>((resolve) => {
      // Timers of the sealer do not keep the process alive; this one does.
      const staying = setInterval(() => undefined, 60_000);
      const stop = () => {
        clearInterval(staying);
        stopping.abort();
        resolve();
      };
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    return;
  }
  const entries = await withOwnerDatabase(({ ownerUrl }) => sealAndAnchor(ownerUrl));
  console.log(`Sealed ${entries} entries.`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
