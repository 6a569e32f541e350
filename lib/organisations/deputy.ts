import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations } from "@/db/schema";

/** Who of an organisation is told when a deadline passed and the reminder changed nothing; `null` is nobody by name. */
export async function deputyOf(tx: Tx, organisationId: string): Promise<string | null> {
  const [row] = await tx
    .select({ deputyUserId: organisations.deputyUserId })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row?.deputyUserId ?? null;
}

/** The database refuses anybody who is not of the acting organisation. */
export async function setDeputyOf(
  tx: Tx,
  organisationId: string,
  deputyUserId: string | null,
): Promise<void> {
  await tx.update(organisations).set({ deputyUserId }).where(eq(organisations.id, organisationId));
}
