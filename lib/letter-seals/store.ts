import { asc, eq } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import { letterKeys, letterSeals, organisations } from "@/db/schema";

/** Keeps a key the first time that a letter is signed with it. */
export async function keepKey(tx: Tx, key: typeof letterKeys.$inferInsert): Promise<void> {
  await tx.insert(letterKeys).values(key).onConflictDoNothing();
}

export async function insert(tx: Tx, row: typeof letterSeals.$inferInsert): Promise<void> {
  await tx.insert(letterSeals).values(row);
}

/** A seal with its issuer and its key; no organisation need be acting. */
export async function find(db: Database | Tx, code: string) {
  const [row] = await db
    .select({
      code: letterSeals.code,
      sha256: letterSeals.sha256,
      keyId: letterSeals.keyId,
      signature: letterSeals.signature,
      issuedAt: letterSeals.issuedAt,
      version: letterSeals.version,
      ended: letterSeals.ended,
      issuer: organisations.name,
      publicKey: letterKeys.publicKey,
    })
    .from(letterSeals)
    .innerJoin(organisations, eq(organisations.id, letterSeals.issuedBy))
    .innerJoin(letterKeys, eq(letterKeys.id, letterSeals.keyId))
    .where(eq(letterSeals.code, code));
  return row;
}

/** Every key that ever signed a letter, oldest first. */
export function usedKeys(db: Database) {
  return db.select().from(letterKeys).orderBy(asc(letterKeys.firstUsedAt), asc(letterKeys.id));
}
