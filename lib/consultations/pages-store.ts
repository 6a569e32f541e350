import { and, eq, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultationPages, consultations } from "@/db/schema";

/**
 * Counts a batch of an open page in. Answers `false`, and counts nothing, when a later batch of that page was counted
 * before, so that this one was overtaken on its way, or when the practice has no such consultation.
 */
export async function countIn(tx: Tx, page: typeof consultationPages.$inferInsert): Promise<boolean> {
  const counted = await tx
    .insert(consultationPages)
    .select(
      tx
        .select({
          organisationId: consultations.organisationId,
          consultationId: sql`${consultations.id}`.as("consultation_id"),
          editorId: sql`${page.editorId}::uuid`.as("editor_id"),
          sequence: sql`${page.sequence}::int`.as("sequence"),
        })
        .from(consultations)
        .where(
          and(
            eq(consultations.organisationId, page.organisationId),
            eq(consultations.id, page.consultationId),
          ),
        ),
    )
    .onConflictDoUpdate({
      target: [
        consultationPages.organisationId,
        consultationPages.consultationId,
        consultationPages.editorId,
      ],
      set: { sequence: page.sequence },
      setWhere: lte(consultationPages.sequence, page.sequence),
    })
    .returning({ editorId: consultationPages.editorId });
  return counted.length > 0;
}
