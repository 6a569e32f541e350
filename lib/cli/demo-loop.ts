import { openDatabase } from "@/db/client";
import { tellDemo } from "./demo/tell-demo";

/** Fills the loop of a fresh demo. DATABASE_URL names the app's role, and the keys are the web server's. */
async function main(): Promise<void> {
  const db = openDatabase(process.env.DATABASE_URL ?? "", { connections: 2 });
  try {
    await tellDemo(db, new Date());
  } finally {
    await db.close();
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
