import { and, asc, eq, inArray, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  investigationRequests,
  memberships,
  patients,
  promises,
  referrals,
  signOutReasons,
  users,
} from "@/db/schema";
import { type RowPosition, rowsAfter } from "@/lib/platform/list-page";

/** A clinician at her practice. */
interface Owing {
  readonly organisationId: string;
  readonly userId: string;
}

/** Which part of a list: as many rows as that, after a row, and only what is due before an instant. */
interface Part {
  readonly size: number;
  readonly after?: RowPosition | undefined;
  readonly dueBefore?: Date | undefined;
}

const identity = {
  title: patients.title,
  givenName: patients.givenName,
  familyName: patients.familyName,
  dateOfBirth: patients.dateOfBirth,
};

const resultToRead = ({ organisationId, userId }: Owing) =>
  and(
    eq(investigationRequests.organisationId, organisationId),
    eq(investigationRequests.ownerUserId, userId),
    eq(investigationRequests.nextStep, "read"),
  );

const promiseToKeep = ({ organisationId, userId }: Owing) =>
  and(eq(promises.organisationId, organisationId), eq(promises.ownerUserId, userId), isNull(promises.keptAt));

/** As the index has it, word for word. */
const waitsOnPractice = sql`(case when ${referrals.waitsOn} = 'practice' then 1 else 0 end)`;

const sentReferral = ({ organisationId, userId }: Owing, waits: SQL) =>
  and(
    eq(referrals.organisationId, organisationId),
    eq(referrals.sentBy, userId),
    sql`${referrals.nextStep} <> 'none'`,
    waits,
  );

const waitsOnHer = sql`${waitsOnPractice} = 1`;
const openedByNobody = sql`${waitsOnPractice} = 0 and ${referrals.nextStep} = 'open'`;

/** Results that she has to read, soonest due first. */
export function results(tx: Tx, owing: Owing, { size, after, dueBefore }: Part) {
  const { id, organisationId, patientId, consultationId, testId, dueAt, result } = investigationRequests;
  return tx
    .select({ id, patientId, consultationId, testId, dueAt, result, patient: identity })
    .from(investigationRequests)
    .innerJoin(patients, and(eq(patients.organisationId, organisationId), eq(patients.id, patientId)))
    .where(and(resultToRead(owing), dueBefore && lt(dueAt, dueBefore), rowsAfter(dueAt, id, after)))
    .orderBy(asc(dueAt), asc(id))
    .limit(size);
}

/** What she promised to patients and has not kept, soonest due first. */
export function toPatients(tx: Tx, owing: Owing, { size, after, dueBefore }: Part) {
  const { id, organisationId, patientId, consultationId, kind, what, dueAt } = promises;
  return tx
    .select({ id, patientId, consultationId, kind, what, dueAt, patient: identity })
    .from(promises)
    .innerJoin(patients, and(eq(patients.organisationId, organisationId), eq(patients.id, patientId)))
    .where(and(promiseToKeep(owing), dueBefore && lt(dueAt, dueBefore), rowsAfter(dueAt, id, after)))
    .orderBy(asc(dueAt), asc(id))
    .limit(size);
}

/** Of what she sent and is not finished: what waits on her, soonest due first. */
export function waitingOnMe(tx: Tx, owing: Owing, part: Part) {
  return sentReferrals(tx, sentReferral(owing, waitsOnHer), part);
}

/** Of what she sent: what nobody has opened, soonest due first. */
export function unacknowledged(tx: Tx, owing: Owing, part: Part) {
  return sentReferrals(tx, sentReferral(owing, openedByNobody), part);
}

function sentReferrals(tx: Tx, which: SQL | undefined, { size, after, dueBefore }: Part) {
  const { id, organisationId, patientId, status, nextStep, dueAt, receiptNumber } = referrals;
  return tx
    .select({ id, patientId, status, nextStep, dueAt, receiptNumber, patient: identity })
    .from(referrals)
    .innerJoin(patients, and(eq(patients.organisationId, organisationId), eq(patients.id, patientId)))
    .where(and(which, dueBefore && lt(dueAt, dueBefore), rowsAfter(dueAt, id, after)))
    .orderBy(asc(dueAt), asc(id))
    .limit(size);
}

/** How many of each she owes before an instant. */
export async function countsDue(tx: Tx, owing: Owing, dueBefore: Date) {
  return {
    results: await tx.$count(
      investigationRequests,
      and(resultToRead(owing), lt(investigationRequests.dueAt, dueBefore)),
    ),
    toPatients: await tx.$count(promises, and(promiseToKeep(owing), lt(promises.dueAt, dueBefore))),
    waitingOnMe: await tx.$count(
      referrals,
      and(sentReferral(owing, waitsOnHer), lt(referrals.dueAt, dueBefore)),
    ),
  };
}

/** Inserts unless there is a promise of that id. */
export async function insertOnce(tx: Tx, row: typeof promises.$inferInsert): Promise<void> {
  await tx.insert(promises).values(row).onConflictDoNothing();
}

const promiseOf = (organisationId: string, promiseId: string) =>
  and(eq(promises.organisationId, organisationId), eq(promises.id, promiseId));

/** Changes a promise that was not kept; whose it is, or `undefined` where there is no such promise or it was kept. */
export async function updateOpen(
  tx: Tx,
  organisationId: string,
  promiseId: string,
  changes: Partial<typeof promises.$inferInsert>,
) {
  const [changed] = await tx
    .update(promises)
    .set(changes)
    .where(and(promiseOf(organisationId, promiseId), isNull(promises.keptAt)))
    .returning({ patientId: promises.patientId });
  return changed;
}

/** Whether the practice has the promise, kept or not. */
export async function isThere(tx: Tx, organisationId: string, promiseId: string): Promise<boolean> {
  const there = await tx
    .select({ id: promises.id })
    .from(promises)
    .where(promiseOf(organisationId, promiseId));
  return there.length > 0;
}

/** The practice's other clinicians, who can take a promise over, by name. */
export function colleaguesOf(tx: Tx, { organisationId, userId }: Owing) {
  return tx
    .selectDistinct({ id: users.id, name: users.displayName })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.disabledAt)))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        inArray(memberships.role, ["gp", "practice_clinician"]),
        isNull(memberships.endedAt),
        ne(users.id, userId),
      ),
    )
    .orderBy(asc(users.displayName));
}

export async function insertSignOutReason(tx: Tx, row: typeof signOutReasons.$inferInsert): Promise<void> {
  await tx.insert(signOutReasons).values(row);
}
