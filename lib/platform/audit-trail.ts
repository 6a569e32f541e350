import type { Database, Tx } from "@/db/client";
import { type AuditOutcome, auditEvents } from "@/db/schema";
import type { Actor } from "./actor";
import { inOrganisation } from "./database";

/** Whose record an act touched, and what it was about: ids and codes only, never names or free text. */
export interface AuditSubject {
  readonly patientId?: string;
  readonly subjectId?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface AuditEntry extends AuditSubject {
  readonly act: string;
  readonly outcome: AuditOutcome;
  readonly at: Date;
  readonly correlationId: string;
}

/** Adds an entry in the transaction of the act itself: both are committed, or neither. */
export async function appendAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values({
    at: entry.at,
    correlationId: entry.correlationId,
    organisationId: actor.organisationId,
    userId: actor.userId,
    role: actor.role,
    sessionId: actor.sessionId,
    act: entry.act,
    outcome: entry.outcome,
    patientId: entry.patientId ?? null,
    subjectId: entry.subjectId ?? null,
    detail: entry.detail ?? {},
  });
}

/** Adds an entry in a transaction of its own, for acts that were denied, refused or failed and so rolled back. */
export async function appendAuditAlone(db: Database, actor: Actor, entry: AuditEntry): Promise<void> {
  await inOrganisation(db, actor.organisationId, actor.userId, (tx) => appendAudit(tx, actor, entry));
}
