import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { AuditAgent } from "./audit-trail";
import { inOrganisation } from "./database";
import { within } from "./deadline";

const patience = 6000;

/** What is left of an act whose answer was lost. */
export interface LostAct {
  /** Its number, which the database gives again if it crashed before it wrote anything of the act to its log. */
  readonly transaction: string;
  /** Of its entry in the record of acts, which was added in the same transaction. */
  readonly correlationId: string;
  readonly agent: AuditAgent;
}

/**
 * Whether a transaction whose answer was lost was committed, by asking the database for its number until it says, and
 * then whether the act's entry is there; `unknown` when it cannot be asked in time, or does not know the number.
 */
export async function outcomeOf(db: Database, lost: LostAct): Promise<"committed" | "aborted" | "unknown"> {
  const until = performance.now() + patience;
  for (let pause = 50; performance.now() < until; pause = Math.min(pause * 2, 1000)) {
    try {
      const status = await within(2000, statusOf(db, lost.transaction));
      if (status === "aborted") {
        return "aborted";
      }
      if (status === "committed") {
        return (await within(2000, hasEntry(db, lost))) ? "committed" : "aborted";
      }
    } catch {
      // not reachable yet, or another server by now: asked again
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return "unknown";
}

async function statusOf(db: Database, transaction: string): Promise<string | null | undefined> {
  const [row] = await db.execute<{ status: string | null }>(
    sql`select pg_xact_status(${transaction}::xid8) as status`,
  );
  return row?.status;
}

function hasEntry(db: Database, { transaction, correlationId, agent }: LostAct): Promise<boolean> {
  return inOrganisation(db, agent.organisationId ?? "", agent.userId ?? "", async (tx) => {
    const entries = await tx
      .select({ id: auditEvents.id })
      .from(auditEvents)
      .where(and(eq(auditEvents.txId, transaction), eq(auditEvents.correlationId, correlationId)))
      .limit(1);
    return entries.length > 0;
  });
}
