import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { localRules, type Role } from "@/db/schema";

export type LocalRuleRow = typeof localRules.$inferSelect;

export function allOf(tx: Tx, organisationId: string): Promise<LocalRuleRow[]> {
  return tx
    .select()
    .from(localRules)
    .where(eq(localRules.organisationId, organisationId))
    .orderBy(desc(localRules.startsOn), desc(localRules.addedAt));
}

/** The rules that hold for a role on a day, the latest first. */
export function inForce(tx: Tx, organisationId: string, role: Role, onDate: string): Promise<LocalRuleRow[]> {
  return tx
    .select()
    .from(localRules)
    .where(
      and(
        eq(localRules.organisationId, organisationId),
        eq(localRules.role, role),
        lte(localRules.startsOn, onDate),
        or(isNull(localRules.endsOn), gte(localRules.endsOn, onDate)),
      ),
    )
    .orderBy(desc(localRules.startsOn), desc(localRules.addedAt));
}

export async function insert(tx: Tx, row: typeof localRules.$inferInsert): Promise<void> {
  await tx.insert(localRules).values(row);
}

export async function end(tx: Tx, id: string, endsOn: string, endedBy: string): Promise<boolean> {
  const ended = await tx
    .update(localRules)
    .set({ endsOn, endedBy })
    .where(and(eq(localRules.id, id), lte(localRules.startsOn, endsOn)))
    .returning({ id: localRules.id });
  return ended.length === 1;
}
