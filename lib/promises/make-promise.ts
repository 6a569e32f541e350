import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { investigationRequests, patients, promises, referrals, signOutReasons } from "@/db/schema";
import { findPatientRecord } from "@/lib/patients";
import { command, query } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { scheduleJob } from "@/lib/platform/outbox";
import { ok, refuse } from "@/lib/platform/result";
import { explainOpenPromisesInput, makePromiseInput } from "./inputs";

/** Notes something promised to a patient, with its day; past that day it is chased like any deadline. */
export const makePromise = command({
  name: "promise.make",
  input: makePromiseInput,
  async run({ tx, actor, input, now, concerns }) {
    if (!(await findPatientRecord(tx, actor.organisationId, input.patientId))) {
      return refuse("not-found");
    }
    concerns({ patientId: input.patientId, subjectId: input.promiseId });
    await insertPromise(tx, actor, now, input);
    return ok({ promiseId: input.promiseId });
  },
});

interface PromiseToPatient {
  readonly patientId: string;
  readonly consultationId: string;
  readonly what: string;
  /** The day by which the patient is told, YYYY-MM-DD. */
  readonly dueOn: string;
}

/** Notes, within another act, that whoever acts tells a patient something by a day. */
export async function promiseToPatient(
  tx: Tx,
  actor: Actor,
  now: Date,
  told: PromiseToPatient,
): Promise<void> {
  await insertPromise(tx, actor, now, { ...told, promiseId: newId(), kind: "ring_patient" });
}

async function insertPromise(
  tx: Tx,
  actor: Actor,
  now: Date,
  { promiseId, dueOn, ...row }: z.output<typeof makePromiseInput>,
): Promise<void> {
  const dueAt = new Date(`${dueOn}T17:00:00Z`);
  await tx
    .insert(promises)
    .values({
      ...row,
      organisationId: actor.organisationId,
      id: promiseId,
      madeBy: actor.userId,
      madeAt: now,
      ownerUserId: actor.userId,
      dueAt,
    })
    .onConflictDoNothing();
  await scheduleJob(tx, {
    task: "chase",
    payload: { organisationId: actor.organisationId },
    runAt: dueAt,
    key: `chase:${promiseId}`,
  });
}

export const keepPromiseInput = z.strictObject({
  promiseId: z.uuid(),
  note: z
    .string()
    .trim()
    .min(1, "Write how it was kept, or why it is no longer needed")
    .max(500, "The note can have at most 500 characters"),
});

/** Marks a promise of the practice as kept or explained. */
export const keepPromise = command({
  name: "promise.keep",
  input: keepPromiseInput,
  async run({ tx, actor, input, now, concerns }) {
    const [kept] = await tx
      .update(promises)
      .set({ keptAt: now, keptBy: actor.userId, keptNote: input.note })
      .where(
        and(
          eq(promises.organisationId, actor.organisationId),
          eq(promises.id, input.promiseId),
          isNull(promises.keptAt),
        ),
      )
      .returning({ patientId: promises.patientId });
    if (!kept) {
      return refuse("not-found");
    }
    concerns({ patientId: kept.patientId, subjectId: input.promiseId });
    return ok({ promiseId: input.promiseId });
  },
});

/**
 * What a clinician still owes: results to read, promises to patients, referrals that nobody opened, answers and
 * returns that wait on her. Soonest first in each.
 */
export const viewPromises = query({
  name: "promise.view",
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const { organisationId, userId } = actor;
    const [results, toPatients, unacknowledged, waitingOnMe] = await Promise.all([
      resultsOf(tx, organisationId, userId),
      openPromisesOf(tx, organisationId, userId),
      referralsOf(tx, organisationId, userId, sql`${waitsOnPractice} = 0 and ${referrals.nextStep} = 'open'`),
      referralsOf(tx, organisationId, userId, sql`${waitsOnPractice} = 1`),
    ]);
    return ok({
      now,
      results,
      toPatients,
      unacknowledged,
      waitingOnMe,
      open: results.length + toPatients.length + unacknowledged.length + waitingOnMe.length,
    });
  },
});

const identity = {
  title: patients.title,
  givenName: patients.givenName,
  familyName: patients.familyName,
  dateOfBirth: patients.dateOfBirth,
};

function resultsOf(tx: Tx, organisationId: string, userId: string) {
  const { id, patientId, consultationId, testId, dueAt, result } = investigationRequests;
  return tx
    .select({ id, patientId, consultationId, testId, dueAt, result, patient: identity })
    .from(investigationRequests)
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
        eq(investigationRequests.nextStep, "read"),
      ),
    )
    .orderBy(asc(investigationRequests.dueAt))
    .limit(100);
}

function openPromisesOf(tx: Tx, organisationId: string, userId: string) {
  const { id, patientId, consultationId, kind, what, dueAt } = promises;
  return tx
    .select({ id, patientId, consultationId, kind, what, dueAt, patient: identity })
    .from(promises)
    .innerJoin(
      patients,
      and(eq(patients.organisationId, promises.organisationId), eq(patients.id, promises.patientId)),
    )
    .where(
      and(
        eq(promises.organisationId, organisationId),
        eq(promises.ownerUserId, userId),
        isNull(promises.keptAt),
      ),
    )
    .orderBy(asc(promises.dueAt))
    .limit(100);
}

/** As the index has it, word for word. */
const waitsOnPractice = sql`(case when ${referrals.waitsOn} = 'practice' then 1 else 0 end)`;

/** What a clinician sent that is not finished and waits as said, soonest due first. */
function referralsOf(tx: Tx, organisationId: string, userId: string, waits: SQL) {
  const { id, patientId, status, nextStep, dueAt, receiptNumber } = referrals;
  return tx
    .select({ id, patientId, status, nextStep, dueAt, receiptNumber, patient: identity })
    .from(referrals)
    .innerJoin(
      patients,
      and(eq(patients.organisationId, referrals.organisationId), eq(patients.id, referrals.patientId)),
    )
    .where(
      and(
        eq(referrals.organisationId, organisationId),
        eq(referrals.sentBy, userId),
        sql`${referrals.nextStep} <> 'none'`,
        waits,
      ),
    )
    .orderBy(asc(referrals.dueAt), asc(referrals.id))
    .limit(100);
}

/** Records why a clinician signs out with promises still open. */
export const explainOpenPromises = command({
  name: "promise.keep",
  input: explainOpenPromisesInput,
  async run({ tx, actor, input, now }) {
    await tx.insert(signOutReasons).values({
      ...input,
      organisationId: actor.organisationId,
      id: newId(),
      userId: actor.userId,
      at: now,
    });
    return ok({ recorded: true });
  },
});
