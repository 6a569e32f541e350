import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultationCorrections } from "@/db/schema";

/** What was answered after a consultation was completed, oldest first. */
export function correctionsOf(tx: Tx, organisationId: string, consultationId: string) {
  const { position, fieldId, value, because, signature, at } = consultationCorrections;
  return tx
    .select({ position, fieldId, value, because, signature, at })
    .from(consultationCorrections)
    .where(
      and(
        eq(consultationCorrections.organisationId, organisationId),
        eq(consultationCorrections.consultationId, consultationId),
      ),
    )
    .orderBy(asc(position));
}

export async function insertCorrections(
  tx: Tx,
  rows: readonly (typeof consultationCorrections.$inferInsert)[],
): Promise<void> {
  await tx.insert(consultationCorrections).values([...rows]);
}
