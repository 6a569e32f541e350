import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { findingsToKeep } from "@/lib/clinical/rules-change";
import { sideConflictsInWords } from "@/lib/clinical/side/side-conflicts";
import { command } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { ok, refuse } from "@/lib/platform/result";
import {
  type AnswerChange,
  answerChangeSchema,
  type Content,
  faultOf,
  reallyTakenOver,
  valueIn,
  withChanges,
} from "./answer-changes";
import { appendChanges, changesSince } from "./changes-store";
import { jottingField, keepJotting } from "./jotting";
import { countIn } from "./pages-store";
import { rulesChangesOf } from "./rules-changes";
import { conflictsWithSide } from "./side-held";
import * as store from "./store";
import type { SavedAnswers } from "./views";
import * as visits from "./visits-store";

export const saveAnswersInput = z.strictObject({
  consultationId: z.uuid(),
  /** The patient the page shows. Must be the consultation's, or nothing is saved. */
  patientId: z.uuid(),
  /** A random id of the open page. */
  editorId: z.uuid(),
  /** The revision the page last heard of. */
  baseRevision: z.int().min(0),
  /** Counts the changes of that page upwards. Without it a batch cannot be told from one that was overtaken. */
  sequence: z.int().min(0).default(0),
  changes: z.array(answerChangeSchema).min(1).max(200),
});

/**
 * Saves a batch of changed answers, field by field. A field that somebody else changed since `baseRevision` to
 * another value is not overwritten: it comes back in `conflicts`. A value that its field does not allow comes
 * back in `rejected`, and so does another side while a test or referral made here says the present one. What the person
 * has jotted down is kept beside the record, for her alone, and is no revision of it. Saving the same batch
 * twice changes nothing the second time, and a batch that a later one of the same page overtook on the way stores
 * nothing: what it held is in the later one, or was changed since.
 */
export const saveAnswers = command({
  name: "consultation.save",
  input: saveAnswersInput,
  async run({ tx, actor, input, now, concerns, alongside }) {
    const { organisationId } = actor;
    const { consultationId, editorId, sequence } = input;
    const page = { organisationId, consultationId, editorId, sequence };
    // The lock is asked for first: counted in before it, two pages that save at once would each wait for the other.
    const [record, inOrder] = await Promise.all([
      store.lock(tx, organisationId, consultationId),
      countIn(tx, page),
    ]);
    if (!record) {
      return refuse("not-found");
    }
    concerns({ patientId: record.patientId, subjectId: record.id });
    if (record.patientId !== input.patientId) {
      return refuse("patient.mismatch");
    }
    if (record.status !== "draft") {
      return refuse("consultation.completed");
    }
    const others = await changesElsewhere(tx, actor, input, record.revision);
    const [jotting, answers] = withoutJotting(inOrder ? input.changes : []);
    const sorted = sortChanges(record, answers, others);
    await holdTheSide(tx, actor, record, sorted);
    const revision = sorted.fresh.length > 0 ? record.revision + 1 : record.revision;
    if (sorted.fresh.length > 0) {
      alongside(storeChanges(tx, actor, record, sorted.fresh, { revision, now, editorId }));
    }
    if (jotting) {
      const owner = { ...page, userId: actor.userId };
      const fault = await keepJotting(tx, owner, jotting, { editorId, now });
      if (fault) sorted.rejected[jottingField] = fault;
    }
    const kept = [...sorted.fresh, ...(jotting ? [jotting] : [])];
    if (kept.length > 0) {
      concerns({
        patientId: record.patientId,
        subjectId: record.id,
        detail: { revision, fields: kept.map(({ fieldId }) => fieldId) },
      });
    }
    const saved: SavedAnswers = {
      revision,
      savedAt: now.toISOString(),
      rejected: sorted.rejected,
      conflicts: sorted.conflicts,
      merged: [...others.values()].filter(
        ({ fieldId }) => !sorted.conflicts.some((conflict) => conflict.fieldId === fieldId),
      ),
    };
    return ok(saved);
  },
});

function withoutJotting(changes: readonly AnswerChange[]) {
  const isJotting = ({ fieldId }: AnswerChange) => fieldId === jottingField;
  return [changes.findLast(isJotting), changes.filter((change) => !isJotting(change))] as const;
}

type OtherChange = SavedAnswers["merged"][number];

async function changesElsewhere(
  tx: Tx,
  actor: Actor,
  input: z.infer<typeof saveAnswersInput>,
  revision: number,
) {
  const { consultationId, baseRevision, editorId } = input;
  if (baseRevision === revision) {
    return new Map<string, OtherChange>();
  }
  const changes = await changesSince(tx, actor.organisationId, consultationId, baseRevision);
  const latest = new Map<string, OtherChange>();
  for (const { fieldId, value, changedByName, changedAt, ...change } of changes) {
    if (change.editorId === editorId) {
      latest.delete(fieldId);
      continue;
    }
    latest.set(fieldId, { fieldId, value, by: changedByName, at: changedAt.toISOString() });
  }
  return latest;
}

function sortChanges(
  content: Content,
  changes: readonly AnswerChange[],
  others: ReadonlyMap<string, OtherChange>,
) {
  const fresh: AnswerChange[] = [];
  const rejected: Record<string, string> = {};
  const conflicts: OtherChange[] = [];
  for (const change of changes) {
    const fault = faultOf(change);
    const other = others.get(change.fieldId);
    if (fault) {
      rejected[change.fieldId] = fault;
    } else if (isDeepStrictEqual(valueIn(content, change.fieldId), change.value)) {
      // Already so: a batch sent again, or both wrote the same.
    } else if (other && change.fieldId !== "taken_over") {
      conflicts.push(other);
    } else {
      fresh.push(change);
    }
  }
  return { fresh, rejected, conflicts };
}

/** Takes a change of the side back out while a test or a referral made from the consultation says another side. */
async function holdTheSide(
  tx: Tx,
  actor: Actor,
  record: Locked,
  sorted: ReturnType<typeof sortChanges>,
): Promise<void> {
  const change = sorted.fresh.find(({ fieldId }) => fieldId === "laterality");
  if (!change) {
    return;
  }
  const next = withChanges(record, [change]).answers.laterality;
  const recorded = record.answers.laterality;
  const conflicts = await conflictsWithSide(tx, actor.organisationId, record.id, { recorded, next });
  if (conflicts.length > 0) {
    sorted.fresh.splice(sorted.fresh.indexOf(change), 1);
    sorted.rejected.laterality = `The side was not changed. ${sideConflictsInWords(conflicts)}`;
  }
}

type Locked = NonNullable<Awaited<ReturnType<typeof store.lock>>>;

/** Stores changes that `faultOf` let through into a locked draft, with the assessment that follows from them. */
export async function storeChanges(
  tx: Tx,
  actor: Actor,
  record: Locked,
  fresh: readonly AnswerChange[],
  at: { revision: number; now: Date; editorId: string },
): Promise<void> {
  const content = withChanges(record, fresh);
  const { assessment } = assessVisit({ ...content, consultedOn: record.consultedOn }, record.patient);
  const earlier =
    content.takenOver.length > 0
      ? await visits.before(tx, actor.organisationId, record.patientId, record.startedAt)
      : undefined;
  const stored = store.save(tx, actor.organisationId, record.id, {
    answers: content.answers,
    chosenTests: [...content.chosenTests],
    chosenMedicines: [...content.chosenMedicines],
    takenOver: reallyTakenOver(content, earlier?.answers),
    revision: at.revision,
    urgency: assessment.urgency,
    rulesVersion: assessment.rulesVersion,
    findings: findingsToKeep(assessment),
    rulesChanges: rulesChangesOf(record, record.patient),
    updatedAt: at.now,
  });
  const appended = appendChanges(
    tx,
    {
      organisationId: actor.organisationId,
      consultationId: record.id,
      revision: at.revision,
      editorId: at.editorId,
      changedBy: actor.userId,
      changedAt: at.now,
    },
    fresh.map(({ fieldId, value }) => ({ fieldId, value, previous: valueIn(record, fieldId) })),
  );
  await Promise.all([stored, appended]);
}
