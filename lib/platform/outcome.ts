import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { within } from "./deadline";

const patience = 6000;

/**
 * Whether a transaction whose answer was lost was committed, by asking the database for its number until it says;
 * `unknown` when it cannot be asked in time, or does not know the number.
 */
export async function outcomeOf(
  db: Database,
  transaction: string,
): Promise<"committed" | "aborted" | "unknown"> {
  const until = performance.now() + patience;
  for (let pause = 50; performance.now() < until; pause = Math.min(pause * 2, 1000)) {
    try {
      const rows = await within(
        2000,
        db.execute<{ status: string | null }>(sql`select pg_xact_status(${transaction}::xid8) as status`),
      );
      const status = rows[0]?.status;
      if (status === "committed" || status === "aborted") {
        return status;
      }
    } catch {
      // not reachable yet, or another server by now: asked again
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return "unknown";
}
