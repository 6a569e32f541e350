import { and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type AuditOutcome, auditEvents, organisations, patients, users } from "@/db/schema";

export interface AuditFilter {
  readonly organisationId?: string;
  readonly patientId?: string;
  readonly userId?: string;
  readonly act?: string;
  readonly outcome?: AuditOutcome;
  readonly from?: Date;
  readonly until?: Date;
  /** Entries before this one. */
  readonly before?: number;
}

/** Entries that the acting organisation may read, newest first. */
export function entries(tx: Tx, filter: AuditFilter, size: number) {
  return tx
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      act: auditEvents.act,
      outcome: auditEvents.outcome,
      purpose: auditEvents.purpose,
      role: auditEvents.role,
      userId: auditEvents.userId,
      person: users.displayName,
      organisation: organisations.name,
      organisationId: auditEvents.organisationId,
      patientId: auditEvents.patientId,
      subjectId: auditEvents.subjectId,
      sessionId: auditEvents.sessionId,
      correlationId: auditEvents.correlationId,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.userId))
    .leftJoin(organisations, eq(organisations.id, auditEvents.organisationId))
    .where(and(...conditions(filter)))
    .orderBy(desc(auditEvents.id))
    .limit(size);
}
export type AuditRow = Awaited<ReturnType<typeof entries>>[number];

export async function findPatientId(tx: Tx, organisationId: string, nhsNumber: string) {
  const [patient] = await tx
    .select({ id: patients.id })
    .from(patients)
    .where(and(eq(patients.organisationId, organisationId), eq(patients.nhsNumber, nhsNumber)));
  return patient?.id;
}

export async function isPatientOf(tx: Tx, organisationId: string, patientId: string): Promise<boolean> {
  const found = await tx
    .select({ id: patients.id })
    .from(patients)
    .where(and(eq(patients.organisationId, organisationId), eq(patients.id, patientId)));
  return found.length === 1;
}

/** The NHS numbers of patients, by id: what the auditor knows them by. */
export async function nhsNumbers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await tx
    .select({ id: patients.id, nhsNumber: patients.nhsNumber })
    .from(patients)
    .where(inArray(patients.id, [...ids]));
  return new Map(rows.map(({ id, nhsNumber }) => [id, nhsNumber]));
}

function conditions(filter: AuditFilter): (SQL | undefined)[] {
  const { organisationId, patientId, userId, act, outcome, from, until, before } = filter;
  return [
    organisationId ? eq(auditEvents.organisationId, organisationId) : undefined,
    patientId ? eq(auditEvents.patientId, patientId) : undefined,
    userId ? eq(auditEvents.userId, userId) : undefined,
    act ? sql`starts_with(${auditEvents.act}, ${act})` : undefined,
    outcome ? eq(auditEvents.outcome, outcome) : undefined,
    from ? gte(auditEvents.at, from) : undefined,
    until ? lt(auditEvents.at, until) : undefined,
    before ? lt(auditEvents.id, before) : undefined,
  ];
}
