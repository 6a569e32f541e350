import type { AuditOutcome, AuditPurpose } from "@/db/schema";
import type { AuditFacts } from "@/lib/platform/audit-entry";
import { chainOfNobody } from "./chain";

/** An entry as `entryColumns` reads it. */
export interface EntryRow {
  readonly id: string;
  readonly entry_id: string;
  readonly at: string;
  readonly correlation_id: string;
  readonly organisation_id: string | null;
  readonly user_id: string | null;
  readonly role: string | null;
  readonly session_id: string | null;
  readonly act: string;
  readonly outcome: AuditOutcome;
  readonly purpose: AuditPurpose;
  readonly patient_id: string | null;
  readonly subject_id: string | null;
  readonly detail: unknown;
  readonly mac: Uint8Array;
}

/** The columns of an entry `e`, with its instant to the microsecond. */
export const entryColumns = `e.id, e.entry_id, e.correlation_id, e.organisation_id, e.user_id, e.role, e.session_id,
  e.act, e.outcome, e.purpose, e.patient_id, e.subject_id, e.detail, e.mac,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;

/** The columns of an entry with nothing in them, where a chain names an entry that is gone. */
export type MissingRow = { readonly [column in keyof EntryRow]: null };

export function factsOf(row: EntryRow): AuditFacts {
  return {
    entryId: row.entry_id,
    at: row.at,
    correlationId: row.correlation_id,
    organisationId: row.organisation_id,
    userId: row.user_id,
    role: row.role,
    sessionId: row.session_id,
    act: row.act,
    outcome: row.outcome,
    purpose: row.purpose,
    patientId: row.patient_id,
    subjectId: row.subject_id,
    detail: row.detail,
  };
}

/** The chain that an entry belongs to. */
export function chainOf(row: EntryRow): string {
  return row.organisation_id ?? chainOfNobody;
}
