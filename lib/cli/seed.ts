import { outsideUrl } from "./launch/database";
import { migrateAndSeed } from "./launch/migrate-and-seed";
import { withStoppedCoxa } from "./launch/owner-database";

/** npm run db:seed: adds what is missing of the demo data to the database in this checkout. */
async function main(): Promise<void> {
  if (outsideUrl()) {
    throw new Error("db:seed only fills Coxa's own database. Unset DATABASE_URL.");
  }
  await withStoppedCoxa((database) => migrateAndSeed(database, true));
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
