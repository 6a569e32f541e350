import type { Tx } from "@/db/client";
import { reallyTakenOver, withChanges } from "./answer-changes";
import { correctionsOf } from "./corrections-store";
import { snapshotSchema } from "./snapshot";
import * as store from "./store";
import type { ConsultationView } from "./views";
import * as visits from "./visits-store";

/** One consultation of the practice with what was corrected since it was completed, or `undefined`. */
export async function findConsultation(
  tx: Tx,
  organisationId: string,
  consultationId: string,
): Promise<ConsultationView | undefined> {
  const row = await store.find(tx, organisationId, consultationId);
  if (!row) {
    return undefined;
  }
  const corrections =
    row.status === "completed" ? await correctionsOf(tx, organisationId, consultationId) : [];
  const content = withChanges(row, corrections);
  const earlier =
    content.takenOver.length > 0
      ? await visits.before(tx, organisationId, row.patientId, row.startedAt)
      : undefined;
  return {
    ...row,
    ...content,
    // What was corrected since is this consultation's own answer.
    takenOver: reallyTakenOver(content, earlier?.answers),
    takenOverFrom: earlier?.consultedOn ?? null,
    corrections,
    snapshot: row.snapshot === null ? null : snapshotSchema.parse(row.snapshot),
  };
}

/** What was taken over into a consultation, and of which day it is; nothing where nothing was. */
export function takenOverIn({ takenOver, takenOverFrom }: ConsultationView) {
  return takenOverFrom === null || takenOver.length === 0
    ? {}
    : { takenOver: { fields: takenOver, from: takenOverFrom } };
}

/**
 * Holds a consultation as it is until the transaction ends: for what leaves with its side, so that the side cannot be
 * changed meanwhile.
 */
export async function holdConsultation(
  tx: Tx,
  organisationId: string,
  consultationId: string,
): Promise<void> {
  await store.lock(tx, organisationId, consultationId);
}
