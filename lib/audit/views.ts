import type { AuditOutcome, AuditPurpose } from "@/db/schema";
import type { AuditRow } from "./store";

/** An entry as a page shows it: who, in what role and where, did what and why, to whose record. */
export interface AuditLine {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly act: string;
  readonly outcome: AuditOutcome;
  readonly purpose: AuditPurpose;
  readonly nhsNumber: string | null;
  readonly correlationId: string;
}

export function lineOf(row: AuditRow, nhsNumber: string | null): AuditLine {
  const { id, at, person, role, organisation, act, outcome, purpose, correlationId } = row;
  return {
    id,
    at: at.toISOString(),
    person: person ?? "Nobody known",
    role,
    organisation,
    act,
    outcome,
    purpose,
    nhsNumber,
    correlationId,
  };
}
