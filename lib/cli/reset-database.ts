import { createDatabase, databaseName, withConnection } from "@/db/roles";
import { outsideUrl } from "./launch/database";
import { migrateAndSeed } from "./launch/migrate-and-seed";
import { withStoppedCoxa } from "./launch/owner-database";

/** npm run db:reset: throws away the database in this checkout and makes a new one with the demo data. */
async function main(): Promise<void> {
  if (outsideUrl()) {
    throw new Error("db:reset only throws away Coxa's own database. Unset DATABASE_URL.");
  }
  await withStoppedCoxa(async (database) => {
    await withConnection(database.server?.superuserUrl ?? "", async (sql) => {
      await sql.unsafe(`drop database if exists ${databaseName}`);
      await createDatabase(sql, databaseName);
    });
    await migrateAndSeed(database, true);
  });
  console.log("The database holds the demo data and nothing else.");
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
