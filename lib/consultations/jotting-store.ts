import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { jottings } from "@/db/schema";

/** Whose jotting, in which draft. */
export interface JottingOwner {
  readonly organisationId: string;
  readonly consultationId: string;
  readonly userId: string;
}

const owned = ({ organisationId, consultationId, userId }: JottingOwner) =>
  and(
    eq(jottings.organisationId, organisationId),
    eq(jottings.consultationId, consultationId),
    eq(jottings.userId, userId),
  );

/** What each of the person's pages holds, the last typed first. */
export function heldBy(tx: Tx, owner: JottingOwner) {
  return tx
    .select({ editorId: jottings.editorId, typed: jottings.typed })
    .from(jottings)
    .where(owned(owner))
    .orderBy(desc(jottings.typedAt));
}

export async function put(tx: Tx, row: typeof jottings.$inferInsert): Promise<void> {
  const { typed, typedAt } = row;
  await tx
    .insert(jottings)
    .values(row)
    .onConflictDoUpdate({
      target: [jottings.organisationId, jottings.consultationId, jottings.userId, jottings.editorId],
      set: { typed, typedAt },
    });
}

export async function removeOf(tx: Tx, owner: JottingOwner, editorId: string): Promise<void> {
  await tx.delete(jottings).where(and(owned(owner), eq(jottings.editorId, editorId)));
}

export async function removeAll(tx: Tx, owner: JottingOwner): Promise<void> {
  await tx.delete(jottings).where(owned(owner));
}
