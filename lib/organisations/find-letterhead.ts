import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { letterheads } from "@/db/schema";

/** What an organisation wants on top of its letters; `undefined` while it never said. */
export async function findLetterhead(tx: Tx, organisationId: string) {
  const [row] = await tx.select().from(letterheads).where(eq(letterheads.organisationId, organisationId));
  if (!row) return undefined;
  const { logo: png, logoWidthMm: widthMm, logoHeightMm: heightMm, omittedOn } = row;
  return { omittedOn, logo: png && widthMm && heightMm ? { png, widthMm, heightMm } : null };
}
