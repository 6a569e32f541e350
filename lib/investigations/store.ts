import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { investigationRequests, patients, users } from "@/db/schema";

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

export async function withdraw(tx: Tx, organisationId: string, requestId: string, reason: string) {
  await tx
    .update(investigationRequests)
    .set({ status: "withdrawn", withdrawnReason: reason, nextStep: "none" })
    .where(
      and(eq(investigationRequests.organisationId, organisationId), eq(investigationRequests.id, requestId)),
    );
}

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
  dueAt: investigationRequests.dueAt,
  nextStep: investigationRequests.nextStep,
};

/** The tests of a patient, newest first; withdrawn ones included. */
export function ofPatient(tx: Tx, organisationId: string, patientId: string) {
  return tx
    .select(listColumns)
    .from(investigationRequests)
    .innerJoin(users, eq(users.id, investigationRequests.requestedBy))
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
    .where(
      and(eq(investigationRequests.organisationId, organisationId), eq(investigationRequests.id, requestId)),
    );
  return row;
}

/** Open tests whose result waits on one clinician, soonest due first. */
export function openOf(tx: Tx, organisationId: string, userId: string) {
  return tx
    .select({
      ...listColumns,
      title: patients.title,
      givenName: patients.givenName,
      familyName: patients.familyName,
      dateOfBirth: patients.dateOfBirth,
    })
    .from(investigationRequests)
    .innerJoin(users, eq(users.id, investigationRequests.requestedBy))
    .innerJoin(
      patients,
      and(
        eq(patients.organisationId, investigationRequests.organisationId),
        eq(patients.id, investigationRequests.patientId),
      ),
    )
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        eq(investigationRequests.ownerUserId, userId),
        eq(investigationRequests.status, "requested"),
      ),
    )
    .orderBy(asc(investigationRequests.dueAt))
    .limit(50);
}
