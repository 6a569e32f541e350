import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultations, patients, users } from "@/db/schema";
import { type RowPosition, rowsBefore } from "@/lib/platform/list-page";
import type { Outcome } from "./views";

/** The author's open draft for a patient, if there is one. */
export async function findDraft(tx: Tx, organisationId: string, patientId: string, authorId: string) {
  const [row] = await tx
    .select({ id: consultations.id })
    .from(consultations)
    .where(
      and(
        eq(consultations.organisationId, organisationId),
        eq(consultations.patientId, patientId),
        eq(consultations.authorId, authorId),
        eq(consultations.status, "draft"),
      ),
    )
    .orderBy(desc(consultations.startedAt))
    .limit(1);
  return row;
}

/** A patient's consultations, newest first. */
export function ofPatient(tx: Tx, organisationId: string, patientId: string) {
  return tx
    .select({
      id: consultations.id,
      status: consultations.status,
      consultedOn: consultations.consultedOn,
      authorName: users.displayName,
      urgency: consultations.urgency,
      updatedAt: consultations.updatedAt,
    })
    .from(consultations)
    .innerJoin(users, eq(users.id, consultations.authorId))
    .where(and(eq(consultations.organisationId, organisationId), eq(consultations.patientId, patientId)))
    .orderBy(desc(consultations.startedAt))
    .limit(50);
}

/** The patient's consultation before an instant, to start from: what was said last time. */
export async function before(tx: Tx, organisationId: string, patientId: string, startedAt: Date) {
  const [row] = await tx
    .select({
      id: consultations.id,
      status: consultations.status,
      consultedOn: consultations.consultedOn,
      authorName: users.displayName,
      answers: consultations.answers,
    })
    .from(consultations)
    .innerJoin(users, eq(users.id, consultations.authorId))
    .where(
      and(
        eq(consultations.organisationId, organisationId),
        eq(consultations.patientId, patientId),
        lt(consultations.startedAt, startedAt),
      ),
    )
    .orderBy(desc(consultations.startedAt))
    .limit(1);
  return row;
}

/** The scores of each of a patient's consultations, oldest first; one that was not asked is `undefined`. */
export async function outcomesOf(tx: Tx, organisationId: string, patientId: string): Promise<Outcome[]> {
  const rows = await tx
    .select({
      consultationId: consultations.id,
      status: consultations.status,
      consultedOn: consultations.consultedOn,
      answers: consultations.answers,
    })
    .from(consultations)
    .where(and(eq(consultations.organisationId, organisationId), eq(consultations.patientId, patientId)))
    .orderBy(asc(consultations.startedAt));
  return rows.map(({ answers, ...visit }) => ({
    ...visit,
    painNow: answers.nrs_now,
    painWorst: answers.nrs_worst,
    psfs: answers.psfs,
    oxfordHipScore: answers.ohs_external,
    mskHq: answers.mskhq_external,
  }));
}

/** A clinician's open drafts, last touched first. */
export function draftsBy(
  tx: Tx,
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  { size, after }: { readonly size: number; readonly after?: RowPosition | undefined },
) {
  const { updatedAt, id } = consultations;
  return tx
    .select({
      id: consultations.id,
      patientId: consultations.patientId,
      title: patients.title,
      givenName: patients.givenName,
      familyName: patients.familyName,
      dateOfBirth: patients.dateOfBirth,
      urgency: consultations.urgency,
      answered: sql<number>`(select count(*)::int from jsonb_object_keys(${consultations.answers}))`,
      startedAt: consultations.startedAt,
      updatedAt: consultations.updatedAt,
    })
    .from(consultations)
    .innerJoin(
      patients,
      and(
        eq(patients.organisationId, consultations.organisationId),
        eq(patients.id, consultations.patientId),
      ),
    )
    .where(
      and(
        eq(consultations.organisationId, organisationId),
        eq(consultations.authorId, userId),
        eq(consultations.status, "draft"),
        rowsBefore(updatedAt, id, after),
      ),
    )
    .orderBy(desc(updatedAt), desc(id))
    .limit(size);
}
