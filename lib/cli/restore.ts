import { existsSync } from "node:fs";
import path from "node:path";
import { putBackup } from "@/db/restore-backup";
import { settleRestored } from "./launch/after-restore";
import { takeClaim } from "./launch/claims.mjs";
import { outsideUrl, startOwnPostgres } from "./launch/database";
import { coxaFolder } from "./launch/secrets";

/** npm run restore -- file: puts the database of this checkout back to what a backup holds. Coxa must be stopped. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file || !existsSync(file)) {
    throw new Error(file ? `${file} is not there.` : "Which backup? npm run restore -- <file>");
  }
  if (outsideUrl()) {
    throw new Error(
      "DATABASE_URL names a PostgreSQL of your own: restore it with its own tools. docs/operations.md says how.",
    );
  }
  if (!existsSync(path.join(coxaFolder, "secrets.json"))) {
    throw new Error(
      `The keys that belong to the backup are missing: put secrets.json and audit-anchor.jsonl back into ${coxaFolder}.`,
    );
  }
  const claim = takeClaim("running", "restoring");
  if (!claim.held) {
    throw new Error(`Coxa is running here (process ${claim.by.pid}). Stop it first.`);
  }
  await restore(file);
}

async function restore(file: string): Promise<void> {
  const now = new Date();
  const restored = await putBackup(
    path.join(coxaFolder, "postgres"),
    file,
    now.toISOString().replaceAll(/[:.]/g, "-"),
  );
  try {
    const server = await startOwnPostgres();
    try {
      const check = await settleRestored(server.superuserUrl, new Date(restored.manifest.takenAt), now);
      console.log(
        `The database is as it was at ${restored.manifest.takenAt}. ${check.entries} entries of the record of acts are as they were written.`,
      );
      console.log(
        `${check.entriesLost} entries recorded since are not in it; ${check.sessionsEnded} sessions were ended.`,
      );
    } finally {
      await server.stop();
    }
  } catch (fault) {
    restored.undo();
    console.error("Not restored; the data from before is in its place.");
    throw fault;
  }
  if (restored.before) {
    console.log(`The data from before is kept in ${restored.before}; remove it when you no longer need it.`);
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
