import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/db/client";
import { isFieldId } from "@/lib/clinical/checklist/checklist";
import { sideConflictsInWords } from "@/lib/clinical/side/side-conflicts";
import { type Actor, signatureOf } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { type AnswerChange, faultOf, valueIn, withChanges } from "./answer-changes";
import { correctionsOf, insertCorrections } from "./corrections-store";
import { storeChanges } from "./save-answers";
import { conflictsWithSide } from "./side-held";
import * as store from "./store";

interface LaterAnswers {
  readonly consultationId: string;
  readonly answers: readonly AnswerChange[];
  /** What they are for, such as the question of a service. */
  readonly because: string;
  readonly now: Date;
}

/**
 * Takes answers that came outside the workspace into the record: a draft is changed as by its own page, a completed
 * consultation gets a dated, signed correction beside what its author read. Refuses `input.invalid` with the fault
 * under the id of each field, `not-found` for a consultation that is not the practice's.
 */
export async function recordLaterAnswers(
  tx: Tx,
  actor: Actor,
  { consultationId, answers, because, now }: LaterAnswers,
): Promise<Result<{ readonly recorded: number }>> {
  const record = await store.lock(tx, actor.organisationId, consultationId);
  if (!record) {
    return refuse("not-found");
  }
  const faults = answers.flatMap((answer) => {
    const fault = answer.value === null || !isFieldId(answer.fieldId) ? "Give the answer" : faultOf(answer);
    return fault ? [[answer.fieldId, [fault]] as const] : [];
  });
  if (faults.length > 0) {
    return refuse("input.invalid", { fields: Object.fromEntries(faults) });
  }
  const side = await faultOfSide(tx, actor, record, answers);
  if (side) {
    return refuse("input.invalid", { fields: { laterality: [side] } });
  }
  const fresh = answers.filter(({ fieldId, value }) => !isDeepStrictEqual(valueIn(record, fieldId), value));
  if (fresh.length === 0) {
    return ok({ recorded: 0 });
  }
  if (record.status === "draft") {
    const at = { revision: record.revision + 1, now, editorId: newId() };
    await storeChanges(tx, actor, record, fresh, at);
  } else {
    const earlier = await correctionsOf(tx, actor.organisationId, consultationId);
    await insertCorrections(
      tx,
      fresh.map(({ fieldId, value }, index) => ({
        organisationId: actor.organisationId,
        consultationId,
        position: earlier.length + index + 1,
        fieldId,
        value,
        because,
        madeBy: actor.userId,
        signature: signatureOf(actor),
        at: now,
      })),
    );
  }
  return ok({ recorded: fresh.length });
}

/** Why the side cannot be changed: something that left with the present one stands against it. */
async function faultOfSide(
  tx: Tx,
  actor: Actor,
  record: NonNullable<Awaited<ReturnType<typeof store.lock>>>,
  answers: readonly AnswerChange[],
): Promise<string | undefined> {
  const change = answers.find(({ fieldId }) => fieldId === "laterality");
  const recorded = record.answers.laterality;
  if (!change || recorded === undefined) {
    return undefined;
  }
  const next = withChanges(record, [change]).answers.laterality;
  const conflicts = await conflictsWithSide(tx, actor.organisationId, record.id, { recorded, next });
  return conflicts.length > 0 ? `The side was not changed. ${sideConflictsInWords(conflicts)}` : undefined;
}
