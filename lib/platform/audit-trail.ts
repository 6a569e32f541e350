import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import { type AuditOutcome, type AuditPurpose, auditEvents } from "@/db/schema";
import { statement, told } from "@/db/statement";
import { type AuditFacts, auditInstant, entryMac } from "./audit-entry";
import { inOrganisation } from "./database";
import { auditEntryKeys } from "./key-settings";

/** Whose record an act touched, and what it was about: ids and codes only, never names or free text. */
export interface AuditSubject {
  readonly patientId?: string;
  readonly subjectId?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Who an entry names. Before sign-in any of it may be unknown. */
export interface AuditAgent {
  readonly organisationId: string | null;
  readonly userId: string | null;
  readonly role: string | null;
  readonly sessionId: string | null;
}

export interface AuditEntry extends AuditSubject {
  readonly act: string;
  readonly outcome: AuditOutcome;
  /** What the act is for; direct care when absent. */
  readonly purpose?: AuditPurpose;
  readonly at: Date;
  readonly correlationId: string;
}

/** Every fact and the signature over them: a fact that is missing here does not compile. */
const stored: Readonly<Record<keyof AuditFacts | "mac", true>> = {
  entryId: true,
  at: true,
  correlationId: true,
  organisationId: true,
  userId: true,
  role: true,
  sessionId: true,
  act: true,
  outcome: true,
  purpose: true,
  patientId: true,
  subjectId: true,
  detail: true,
  mac: true,
};

const appendEntry = statement((db) =>
  db
    .insert(auditEvents)
    .values(told(auditEvents, Object.keys(stored) as (keyof typeof stored)[]))
    .returning({ id: sql<string>`pg_current_xact_id()::text` }),
);

/**
 * Adds an entry in the transaction of the act itself: both are committed, or neither. The one place that writes to
 * the audit, because each entry is signed here.
 * @returns the number of the transaction, by which it can be asked later whether it was committed
 */
export async function appendAudit(tx: Tx, agent: AuditAgent, entry: AuditEntry): Promise<string> {
  const facts: AuditFacts = {
    entryId: randomUUID(),
    at: auditInstant(entry.at),
    correlationId: entry.correlationId,
    organisationId: agent.organisationId,
    userId: agent.userId,
    role: agent.role,
    sessionId: agent.sessionId,
    act: entry.act,
    outcome: entry.outcome,
    purpose: entry.purpose ?? "direct_care",
    patientId: entry.patientId ?? null,
    subjectId: entry.subjectId ?? null,
    detail: entry.detail ?? {},
  };
  const mac = entryMac(auditEntryKeys()[0], facts);
  const [transaction] = await appendEntry(tx, { ...facts, at: entry.at, mac });
  return transaction?.id ?? "";
}

/** Adds an entry in a transaction of its own, for acts that were denied, refused or failed and so rolled back. */
export async function appendAuditAlone(db: Database, agent: AuditAgent, entry: AuditEntry): Promise<void> {
  await inOrganisation(db, agent.organisationId ?? "", agent.userId ?? "", async (tx) => {
    await appendAudit(tx, agent, entry);
  });
}
