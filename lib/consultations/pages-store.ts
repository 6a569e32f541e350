import { and, eq, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultationPages, consultations } from "@/db/schema";
import { statement, told } from "@/db/statement";

const countOneIn = statement((db) =>
  db
    .insert(consultationPages)
    .select(
      db
        .select({
          organisationId: consultations.organisationId,
          consultationId: sql`${consultations.id}`.as("consultation_id"),
          editorId: sql`${sql.placeholder("editorId")}::uuid`.as("editor_id"),
          sequence: sql`${sql.placeholder("sequence")}::int`.as("sequence"),
        })
        .from(consultations)
        .where(
          and(
            eq(consultations.organisationId, sql.placeholder("organisationId")),
            eq(consultations.id, sql.placeholder("consultationId")),
          ),
        ),
    )
    .onConflictDoUpdate({
      target: [
        consultationPages.organisationId,
        consultationPages.consultationId,
        consultationPages.editorId,
      ],
      set: told(consultationPages, ["sequence"]),
      setWhere: lte(consultationPages.sequence, sql.placeholder("sequence")),
    })
    .returning({ editorId: consultationPages.editorId }),
);

/**
 * Counts a batch of an open page in. Answers `false`, and counts nothing, when a later batch of that page was counted
 * before, so that this one was overtaken on its way, or when the practice has no such consultation.
 */
export async function countIn(tx: Tx, page: typeof consultationPages.$inferInsert): Promise<boolean> {
  const counted = await countOneIn(tx, page);
  return counted.length > 0;
}
