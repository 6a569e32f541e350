import type { z } from "zod";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { scheduleJob } from "@/lib/platform/outbox";
import type { makePromiseInput } from "./inputs";
import * as store from "./store";

/** Keeps a promise as the actor's own and has it chased past its day; one of that id stays as it is. */
export async function notePromise(
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
  await notePromise(tx, actor, now, { ...told, promiseId: newId(), kind: "ring_patient" });
}
