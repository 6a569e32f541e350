import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultationChanges, users } from "@/db/schema";
import { statement, told } from "@/db/statement";

interface Change {
  readonly fieldId: string;
  /** JSON; `null` is "not asked". */
  readonly value: unknown;
  readonly previous: unknown;
}

type ChangedAt = Pick<
  typeof consultationChanges.$inferInsert,
  "organisationId" | "consultationId" | "revision" | "editorId" | "changedBy" | "changedAt"
>;

const appendAll = statement((db) =>
  db.insert(consultationChanges).select(
    db
      .select({
        organisationId: sql`${sql.placeholder("organisationId")}::uuid`.as("organisation_id"),
        consultationId: sql`${sql.placeholder("consultationId")}::uuid`.as("consultation_id"),
        revision: sql`${sql.placeholder("revision")}::int`.as("revision"),
        fieldId: sql`change.field_id`.as("field_id"),
        value: sql`change.value`.as("value"),
        previous: sql`change.previous`.as("previous"),
        editorId: sql`${sql.placeholder("editorId")}::uuid`.as("editor_id"),
        changedBy: sql`${sql.placeholder("changedBy")}::uuid`.as("changed_by"),
        changedAt: sql`${told(consultationChanges, ["changedAt"]).changedAt}::timestamptz`.as("changed_at"),
      })
      // The null of JSON is the database's null here.
      .from(
        sql`jsonb_to_recordset(${sql.placeholder("changes")}::jsonb) as change(field_id text, value jsonb, previous jsonb)`,
      ),
  ),
);

/** Appends changes that were made together, however many, in one statement. */
export async function appendChanges(tx: Tx, at: ChangedAt, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ fieldId, value, previous }) => ({ field_id: fieldId, value, previous }));
  await appendAll(tx, { ...at, changes: JSON.stringify(rows) });
}

/** Changes after `revision`, oldest first, with who made them. */
export function changesSince(tx: Tx, organisationId: string, consultationId: string, revision: number) {
  return tx
    .select({
      fieldId: consultationChanges.fieldId,
      value: consultationChanges.value,
      editorId: consultationChanges.editorId,
      changedByName: users.displayName,
      changedAt: consultationChanges.changedAt,
    })
    .from(consultationChanges)
    .innerJoin(users, eq(users.id, consultationChanges.changedBy))
    .where(
      and(
        eq(consultationChanges.organisationId, organisationId),
        eq(consultationChanges.consultationId, consultationId),
        gt(consultationChanges.revision, revision),
      ),
    )
    .orderBy(consultationChanges.revision);
}
