import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, users } from "@/db/schema";

/** An organisation's letterhead, or `undefined`. */
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
