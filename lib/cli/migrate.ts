import { migrate } from "@/db/migrate";
import { withOwnerDatabase } from "./launch/owner-database";

/** npm run migrate: brings the database of DATABASE_URL, or the one in this checkout, up to date. */
async function main(): Promise<void> {
  const applied = await withOwnerDatabase(({ ownerUrl }) => migrate(ownerUrl));
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}.` : "Nothing to apply.");
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
