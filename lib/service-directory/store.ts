import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberships, receivingServices, users } from "@/db/schema";

type ServiceRow = typeof receivingServices.$inferSelect;

export function ownServices(tx: Tx, organisationId: string): Promise<ServiceRow[]> {
  return tx
    .select()
    .from(receivingServices)
    .where(eq(receivingServices.organisationId, organisationId))
    .orderBy(asc(receivingServices.kind), asc(receivingServices.name));
}

/** Who acts for the organisation now, by name. */
export function peopleOf(tx: Tx, organisationId: string) {
  return tx
    .selectDistinct({ userId: users.id, displayName: users.displayName })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(users.displayName));
}

export async function actsHere(tx: Tx, organisationId: string, userId: string): Promise<boolean> {
  return (await peopleOf(tx, organisationId)).some((person) => person.userId === userId);
}

export async function insert(tx: Tx, row: typeof receivingServices.$inferInsert): Promise<void> {
  await tx.insert(receivingServices).values(row);
}

/** @returns whether there was such a service of the organisation's */
export async function update(
  tx: Tx,
  organisationId: string,
  id: string,
  changes: Partial<typeof receivingServices.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(receivingServices)
    .set(changes)
    .where(and(eq(receivingServices.id, id), eq(receivingServices.organisationId, organisationId)))
    .returning({ id: receivingServices.id });
  return changed.length === 1;
}
