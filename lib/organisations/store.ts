import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { letterheads, organisations, users } from "@/db/schema";

export async function findOrganisation(tx: Tx, organisationId: string) {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, organisationId));
  return row;
}

/** Who a person is on what they sign, or `undefined`. */
export async function findPractitioner(tx: Tx, userId: string) {
  const [row] = await tx
    .select({
      name: users.displayName,
      profession: users.profession,
      registrationBody: users.registrationBody,
      registrationNumber: users.registrationNumber,
    })
    .from(users)
    .where(eq(users.id, userId));
  return (
    row && {
      name: row.name,
      profession: row.profession,
      registration: row.registrationNumber ? `${row.registrationBody} ${row.registrationNumber}` : null,
    }
  );
}

/** What an organisation wants on top of its letters; `undefined` while it never said. */
export async function findLetterhead(tx: Tx, organisationId: string) {
  const [row] = await tx.select().from(letterheads).where(eq(letterheads.organisationId, organisationId));
  if (!row) return undefined;
  const { logo: png, logoWidthMm: widthMm, logoHeightMm: heightMm, omittedOn } = row;
  return { omittedOn, logo: png && widthMm && heightMm ? { png, widthMm, heightMm } : null };
}

/** Sets what an organisation wants on top of its letters, in place of what it said before. */
export async function saveLetterhead(tx: Tx, row: typeof letterheads.$inferInsert): Promise<void> {
  await tx
    .insert(letterheads)
    .values(row)
    .onConflictDoUpdate({ target: letterheads.organisationId, set: row });
}

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
