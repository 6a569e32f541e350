import { z } from "zod";
import type { Tx } from "@/db/client";
import { findPatientRecord } from "@/lib/patients";
import { command } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { scheduleJob } from "@/lib/platform/outbox";
import { ok, refuse } from "@/lib/platform/result";
import { explainOpenPromisesInput, makePromiseInput } from "./inputs";
import * as store from "./store";

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
  await store.insertOnce(tx, {
    ...row,
    organisationId: actor.organisationId,
    id: promiseId,
    madeBy: actor.userId,
    madeAt: now,
    ownerUserId: actor.userId,
    dueAt,
  });
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
    const kept = await store.updateOpen(tx, actor.organisationId, input.promiseId, {
      keptAt: now,
      keptBy: actor.userId,
      keptNote: input.note,
    });
    if (!kept) {
      return refuse("not-found");
    }
    concerns({ patientId: kept.patientId, subjectId: input.promiseId });
    return ok({ promiseId: input.promiseId });
  },
});

/** Records why a clinician signs out with promises still open. */
export const explainOpenPromises = command({
  name: "promise.explain-open",
  input: explainOpenPromisesInput,
  async run({ tx, actor, input, now }) {
    await store.insertSignOutReason(tx, {
      ...input,
      organisationId: actor.organisationId,
      id: newId(),
      userId: actor.userId,
      at: now,
    });
    return ok({ recorded: true });
  },
});
