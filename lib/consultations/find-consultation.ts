import type { Tx } from "@/db/client";
import { withChanges } from "./answer-changes";
import { correctionsOf } from "./corrections-store";
import { snapshotSchema } from "./snapshot";
import * as store from "./store";
import type { ConsultationView } from "./views";

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
  return {
    ...row,
    ...withChanges(row, corrections),
    corrections,
    snapshot: row.snapshot === null ? null : snapshotSchema.parse(row.snapshot),
  };
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
