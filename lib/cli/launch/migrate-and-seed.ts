import { migrate } from "@/db/migrate";
import { assertServable, type OpenedDatabase } from "./database";
import { step } from "./progress.mjs";

/** Brings the database to where this checkout's web server can use it. Safe to repeat. */
export async function migrateAndSeed(database: OpenedDatabase, demo: boolean): Promise<void> {
  await step("Bringing the database up to date", async () => {
    await migrate(database.ownerUrl);
    await assertServable(database);
  });
  if (demo) {
    const { seedDemo } = await import("@/db/seed");
    await step("Seeing to the demo data", () => seedDemo(database, new Date()));
  }
}
