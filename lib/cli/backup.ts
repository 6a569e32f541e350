import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { takeBaseBackup } from "@/db/base-backup";
import { outsideUrl } from "./launch/database";
import { withSuperuser } from "./launch/owner-database";
import { coxaFolder } from "./launch/secrets";

/** npm run backup [-- file]: backs up the database of this checkout, also while it is in use. */
async function main(): Promise<void> {
  if (outsideUrl()) {
    throw new Error(
      "DATABASE_URL names a PostgreSQL of your own: back it up with its own tools. docs/operations.md says how.",
    );
  }
  const began = new Date();
  const stamp = began.toISOString().replaceAll(/[:.]/g, "-");
  const file = path.resolve(process.argv[2] ?? path.join(coxaFolder, "backups", `coxa-${stamp}.tar.gz`));
  if (existsSync(file)) {
    throw new Error(`${file} is there already. Name another file.`);
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  await withSuperuser((url) => takeBaseBackup(url, partial, began));
  renameSync(partial, file);
  console.log(
    `${file}\n${(statSync(file).size / 1e6).toFixed(1)} MB; all that was committed by ${began.toISOString()}.`,
  );
  console.log(
    `It holds patient data. It does not hold the keys: keep a copy of ${path.join(coxaFolder, "secrets.json")} and of the audit anchor, apart from it.`,
  );
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
