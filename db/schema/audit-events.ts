import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";

export const auditOutcomes = ["done", "refused", "denied", "failed"] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Who did or tried what, on whose record. The app may add and read, never change. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    correlationId: uuid().notNull(),
    organisationId: uuid(),
    userId: uuid(),
    role: text(),
    sessionId: uuid(),
    act: text().notNull(),
    outcome: text({ enum: auditOutcomes }).notNull(),
    patientId: uuid(),
    subjectId: uuid(),
    /** Codes and ids only: no name, no free text. */
    detail: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    oneOf("audit_events_outcome", "outcome", auditOutcomes),
    // Serves: who looked at or changed this patient's record, newest first.
    index("audit_events_of_patient").on(table.organisationId, table.patientId, table.id.desc()),
  ],
);
