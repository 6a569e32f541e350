import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import {
  chases,
  type InvestigationStep,
  investigationEvents,
  investigationRequests,
  patients,
  users,
} from "@/db/schema";
import { type RowPosition, rowsAfter } from "@/lib/platform/list-page";

export type RequestRow = typeof investigationRequests.$inferSelect;

/** Inserts unless the consultation already has an open request for the test; says whether it did. */
export async function insertOnce(tx: Tx, row: typeof investigationRequests.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(investigationRequests)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: investigationRequests.id });
  return inserted.length === 1;
}

export async function lock(
  tx: Tx,
  organisationId: string,
  requestId: string,
): Promise<RequestRow | undefined> {
  const [row] = await tx
    .select()
    .from(investigationRequests)
    .where(
      and(eq(investigationRequests.organisationId, organisationId), eq(investigationRequests.id, requestId)),
    )
    .for("update");
  return row;
}

export async function update(
  tx: Tx,
  request: Pick<RequestRow, "organisationId" | "id">,
  changes: Partial<typeof investigationRequests.$inferInsert>,
): Promise<void> {
  await tx
    .update(investigationRequests)
    .set(changes)
    .where(
      and(
        eq(investigationRequests.organisationId, request.organisationId),
        eq(investigationRequests.id, request.id),
      ),
    );
}

/** Adds the next entry of a request's history. The row must be locked or new. */
export async function appendEvent(
  tx: Tx,
  request: Pick<RequestRow, "organisationId" | "id">,
  event: Omit<typeof investigationEvents.$inferInsert, "organisationId" | "requestId" | "position">,
): Promise<void> {
  const history = await eventsOf(tx, request);
  const last = history.at(-1);
  await tx.insert(investigationEvents).values({
    ...event,
    at: last && last.at > event.at ? last.at : event.at,
    organisationId: request.organisationId,
    requestId: request.id,
    position: history.length + 1,
  });
}

/** The history of a request, oldest first. */
export function eventsOf(tx: Tx, request: Pick<RequestRow, "organisationId" | "id">) {
  return tx
    .select({
      position: investigationEvents.position,
      toStatus: investigationEvents.toStatus,
      signature: investigationEvents.signature,
      at: investigationEvents.at,
      note: investigationEvents.note,
    })
    .from(investigationEvents)
    .where(
      and(
        eq(investigationEvents.organisationId, request.organisationId),
        eq(investigationEvents.requestId, request.id),
      ),
    )
    .orderBy(asc(investigationEvents.position));
}

/** Every step that was taken because a deadline of a test passed, oldest first. */
export function chasesOf(tx: Tx, requestId: string) {
  return tx
    .select({ id: chases.id, level: chases.level, dueAt: chases.dueAt, madeAt: chases.madeAt })
    .from(chases)
    .where(and(eq(chases.subject, "investigation"), eq(chases.subjectId, requestId)))
    .orderBy(asc(chases.madeAt), asc(chases.level));
}

const owners = alias(users, "owners");

const listColumns = {
  id: investigationRequests.id,
  consultationId: investigationRequests.consultationId,
  patientId: investigationRequests.patientId,
  testId: investigationRequests.testId,
  side: investigationRequests.side,
  clinicalQuestion: investigationRequests.clinicalQuestion,
  urgency: investigationRequests.urgency,
  status: investigationRequests.status,
  receiptNumber: investigationRequests.receiptNumber,
  findings: investigationRequests.findings,
  requestedAt: investigationRequests.requestedAt,
  requestedBy: investigationRequests.requestedBy,
  requestedByName: users.displayName,
  ownerName: owners.displayName,
  dueAt: investigationRequests.dueAt,
  nextStep: investigationRequests.nextStep,
  result: investigationRequests.result,
  action: investigationRequests.action,
};

/** The tests of a patient, newest first; withdrawn ones included. */
export function ofPatient(tx: Tx, organisationId: string, patientId: string) {
  return tx
    .select(listColumns)
    .from(investigationRequests)
    .innerJoin(users, eq(users.id, investigationRequests.requestedBy))
    .leftJoin(owners, eq(owners.id, investigationRequests.ownerUserId))
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        eq(investigationRequests.patientId, patientId),
      ),
    )
    .orderBy(desc(investigationRequests.requestedAt))
    .limit(100);
}

/** One request with who made it, or `undefined`. */
export async function find(tx: Tx, organisationId: string, requestId: string) {
  const [row] = await tx
    .select(listColumns)
    .from(investigationRequests)
    .innerJoin(users, eq(users.id, investigationRequests.requestedBy))
    .leftJoin(owners, eq(owners.id, investigationRequests.ownerUserId))
    .where(
      and(eq(investigationRequests.organisationId, organisationId), eq(investigationRequests.id, requestId)),
    );
  return row;
}

const identity = {
  title: patients.title,
  givenName: patients.givenName,
  familyName: patients.familyName,
  dateOfBirth: patients.dateOfBirth,
  nhsNumber: patients.nhsNumber,
};

function withPatient(tx: Tx) {
  return tx
    .select({ ...listColumns, ...identity })
    .from(investigationRequests)
    .innerJoin(users, eq(users.id, investigationRequests.requestedBy))
    .leftJoin(owners, eq(owners.id, investigationRequests.ownerUserId))
    .innerJoin(
      patients,
      and(
        eq(patients.organisationId, investigationRequests.organisationId),
        eq(patients.id, investigationRequests.patientId),
      ),
    )
    .$dynamic();
}

/** Open tests that wait on one clinician, soonest due first. */
export function openOf(
  tx: Tx,
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  { size, after }: { readonly size: number; readonly after?: RowPosition | undefined },
) {
  const { dueAt, id } = investigationRequests;
  return withPatient(tx)
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        eq(investigationRequests.ownerUserId, userId),
        ne(investigationRequests.nextStep, "none"),
        rowsAfter(dueAt, id, after),
      ),
    )
    .orderBy(asc(dueAt), asc(id))
    .limit(size);
}

interface OpenPage {
  readonly steps: readonly InvestigationStep[];
  readonly size: number;
  readonly after?: { readonly dueAt: Date; readonly id: string } | undefined;
}

/** A practice's open tests whose next step is one of `steps`, soonest due first. */
export function openPage(tx: Tx, organisationId: string, { steps, size, after }: OpenPage) {
  const { dueAt, id, nextStep } = investigationRequests;
  return withPatient(tx)
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        ne(nextStep, "none"),
        inArray(nextStep, [...steps]),
        rowsAfter(dueAt, id, after && { at: after.dueAt, id: after.id }),
      ),
    )
    .orderBy(asc(dueAt), asc(id))
    .limit(size);
}

/** How many of a practice's tests are open, by next step. */
export function openCounts(tx: Tx, organisationId: string) {
  return tx
    .select({ step: investigationRequests.nextStep, count: sql<number>`count(*)::int` })
    .from(investigationRequests)
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        ne(investigationRequests.nextStep, "none"),
      ),
    )
    .groupBy(investigationRequests.nextStep);
}
