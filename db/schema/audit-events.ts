import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";

export const auditOutcomes = ["done", "refused", "denied", "failed"] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Why somebody acted: what an act is for, or the emergency that it was opened in. */
export const auditPurposes = [
  "direct_care",
  "emergency_access",
  "administration",
  "oversight",
  "sign_in",
] as const;
export type AuditPurpose = (typeof auditPurposes)[number];

const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

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
    purpose: text({ enum: auditPurposes }).notNull(),
    /** Made by the writer, so that a copied entry shows. */
    entryId: uuid().notNull().unique(),
    /** HMAC of the entry under a key that the database never sees: shows entries that the app did not write. */
    mac: bytes().notNull(),
    /** The transaction that added it: tells the sealer which entries can no longer be joined by earlier ones. */
    txId: transactionId().notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    oneOf("audit_events_outcome", "outcome", auditOutcomes),
    oneOf("audit_events_purpose", "purpose", auditPurposes),
    // Serves: who looked at or changed this patient's record, newest first, whoever did it.
    index("audit_events_of_patient").on(table.patientId, table.id),
    // Serves: what happened in an organisation, newest first.
    index("audit_events_of_organisation").on(table.organisationId, table.id),
    // Serves: what the sealer has not yet seen; whether an act whose answer was lost was done.
    index("audit_events_by_transaction").on(table.txId),
  ],
);

/** The chain: each entry's place in its organisation's order, and the hash that binds it to all before it. */
export const auditSeals = pgTable(
  "audit_seals",
  {
    /** The organisation; all zeros for entries from before one is known. */
    chain: uuid().notNull(),
    position: bigint({ mode: "number" }).notNull(),
    eventId: bigint({ mode: "number" }).notNull().unique(),
    hash: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.chain, table.position] })],
);

/** One row: every entry of a transaction before `settledBefore` is sealed. */
export const auditWatermark = pgTable("audit_watermark", {
  only: integer().primaryKey().default(1),
  settledBefore: transactionId().notNull(),
});
