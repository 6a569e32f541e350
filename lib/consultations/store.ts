import { and, asc, desc, eq, gt, isNotNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  consultationChanges,
  consultations,
  investigationRequests,
  patients,
  receivingServices,
  referrals,
  users,
} from "@/db/schema";
import { statement, told } from "@/db/statement";
import { type RowPosition, rowsBefore } from "@/lib/platform/list-page";
import type { Outcome } from "./views";

/** What is recorded in a consultation, and what the rules said of it. */
const recorded = {
  id: consultations.id,
  patientId: consultations.patientId,
  status: consultations.status,
  consultedOn: consultations.consultedOn,
  answers: consultations.answers,
  chosenTests: consultations.chosenTests,
  chosenMedicines: consultations.chosenMedicines,
  takenOver: consultations.takenOver,
  revision: consultations.revision,
  urgency: consultations.urgency,
  rulesVersion: consultations.rulesVersion,
  findings: consultations.findings,
  rulesChanges: consultations.rulesChanges,
  startedAt: consultations.startedAt,
};

const columns = {
  ...recorded,
  authorId: consultations.authorId,
  authorName: users.displayName,
  updatedAt: consultations.updatedAt,
  completedAt: consultations.completedAt,
  snapshot: consultations.snapshot,
};

const one = (organisationId: string, consultationId: string) =>
  and(eq(consultations.organisationId, organisationId), eq(consultations.id, consultationId));

/** The same as told to a statement. */
const toldOne = and(
  eq(consultations.organisationId, sql.placeholder("organisationId")),
  eq(consultations.id, sql.placeholder("consultationId")),
);

export async function insert(tx: Tx, row: typeof consultations.$inferInsert): Promise<void> {
  await tx.insert(consultations).values(row);
}

/** One consultation, or `undefined` where the practice has no such consultation. */
export async function find(tx: Tx, organisationId: string, consultationId: string) {
  const [row] = await tx
    .select(columns)
    .from(consultations)
    .innerJoin(users, eq(users.id, consultations.authorId))
    .where(one(organisationId, consultationId));
  return row;
}

const lockOne = statement((db) =>
  db
    .select({
      ...recorded,
      patient: { dateOfBirth: patients.dateOfBirth, sexAtBirth: patients.sexAtBirth },
    })
    .from(consultations)
    .innerJoin(
      patients,
      and(
        eq(patients.organisationId, consultations.organisationId),
        eq(patients.id, consultations.patientId),
      ),
    )
    .where(toldOne)
    .for("update", { of: consultations }),
);

/**
 * What is recorded in one consultation, with what the rules need to know of its patient, locked until the transaction
 * ends: whoever saves next waits and sees the result.
 */
export async function lock(tx: Tx, organisationId: string, consultationId: string) {
  const [row] = await lockOne(tx, { organisationId, consultationId });
  return row;
}

export async function update(
  tx: Tx,
  organisationId: string,
  consultationId: string,
  changes: Partial<typeof consultations.$inferInsert>,
): Promise<void> {
  await tx.update(consultations).set(changes).where(one(organisationId, consultationId));
}

const saved = [
  "answers",
  "chosenTests",
  "chosenMedicines",
  "takenOver",
  "revision",
  "urgency",
  "rulesVersion",
  "findings",
  "rulesChanges",
  "updatedAt",
] as const;

type Saved = Required<Pick<typeof consultations.$inferInsert, (typeof saved)[number]>>;

const saveOne = statement((db) => db.update(consultations).set(told(consultations, saved)).where(toldOne));

/** What each save writes: all that is answered and chosen in a consultation, and what the rules say of it. */
export async function save(
  tx: Tx,
  organisationId: string,
  consultationId: string,
  content: Saved,
): Promise<void> {
  await saveOne(tx, { organisationId, consultationId, ...content });
}

interface Change {
  readonly fieldId: string;
  /** JSON; `null` is "not asked". */
  readonly value: unknown;
  readonly previous: unknown;
}

type ChangedAt = Pick<
  typeof consultationChanges.$inferInsert,
  "organisationId" | "consultationId" | "revision" | "editorId" | "changedBy" | "changedAt"
>;

const appendAll = statement((db) =>
  db.insert(consultationChanges).select(
    db
      .select({
        organisationId: sql`${sql.placeholder("organisationId")}::uuid`.as("organisation_id"),
        consultationId: sql`${sql.placeholder("consultationId")}::uuid`.as("consultation_id"),
        revision: sql`${sql.placeholder("revision")}::int`.as("revision"),
        fieldId: sql`change.field_id`.as("field_id"),
        value: sql`change.value`.as("value"),
        previous: sql`change.previous`.as("previous"),
        editorId: sql`${sql.placeholder("editorId")}::uuid`.as("editor_id"),
        changedBy: sql`${sql.placeholder("changedBy")}::uuid`.as("changed_by"),
        changedAt: sql`${told(consultationChanges, ["changedAt"]).changedAt}::timestamptz`.as("changed_at"),
      })
      // The null of JSON is the database's null here.
      .from(
        sql`jsonb_to_recordset(${sql.placeholder("changes")}::jsonb) as change(field_id text, value jsonb, previous jsonb)`,
      ),
  ),
);

/** Appends changes that were made together, however many, in one statement. */
export async function appendChanges(tx: Tx, at: ChangedAt, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ fieldId, value, previous }) => ({ field_id: fieldId, value, previous }));
  await appendAll(tx, { ...at, changes: JSON.stringify(rows) });
}

/** Changes after `revision`, oldest first, with who made them. */
export function changesSince(tx: Tx, organisationId: string, consultationId: string, revision: number) {
  return tx
    .select({
      fieldId: consultationChanges.fieldId,
      value: consultationChanges.value,
      editorId: consultationChanges.editorId,
      changedByName: users.displayName,
      changedAt: consultationChanges.changedAt,
    })
    .from(consultationChanges)
    .innerJoin(users, eq(users.id, consultationChanges.changedBy))
    .where(
      and(
        eq(consultationChanges.organisationId, organisationId),
        eq(consultationChanges.consultationId, consultationId),
        gt(consultationChanges.revision, revision),
      ),
    )
    .orderBy(consultationChanges.revision);
}

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

/** The tests with a side and the referrals that were made from a consultation, whatever became of them. */
export async function madeFrom(tx: Tx, organisationId: string, consultationId: string) {
  const tests = await tx
    .select({
      id: investigationRequests.id,
      testId: investigationRequests.testId,
      status: investigationRequests.status,
      receiptNumber: investigationRequests.receiptNumber,
      side: investigationRequests.side,
    })
    .from(investigationRequests)
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        eq(investigationRequests.consultationId, consultationId),
        isNotNull(investigationRequests.side),
      ),
    );
  const referred = await tx
    .select({
      id: referrals.id,
      serviceName: receivingServices.name,
      status: referrals.status,
      receiptNumber: referrals.receiptNumber,
    })
    .from(referrals)
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .where(and(eq(referrals.organisationId, organisationId), eq(referrals.consultationId, consultationId)));
  return { tests, referrals: referred };
}
