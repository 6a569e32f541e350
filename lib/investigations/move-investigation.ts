import type { Tx } from "@/db/client";
import { type InvestigationStatus, investigationMoves, investigationStepOf } from "@/db/schema";
import { type Actor, signatureOf } from "@/lib/platform/actor";
import { scheduleJob } from "@/lib/platform/outbox";
import * as store from "./store";

interface Change {
  readonly to: InvestigationStatus;
  readonly dueAt: Date;
  readonly note?: string;
  readonly row?: Parameters<typeof store.update>[2];
}

/** Moves a locked request along a legal line, history and state together; `false` when the move is illegal. */
export async function moveInvestigation(
  tx: Tx,
  request: store.RequestRow,
  { to, dueAt, note, row }: Change,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<boolean> {
  if (!investigationMoves.some((move) => move.from === request.status && move.to === to)) {
    return false;
  }
  await store.appendEvent(tx, request, {
    fromStatus: request.status,
    toStatus: to,
    byUserId: actor.userId,
    signature: signatureOf(actor),
    at: now,
    note: note ?? null,
  });
  await store.update(tx, request, { ...row, status: to, nextStep: investigationStepOf[to], dueAt });
  if (investigationStepOf[to] !== "none") {
    await chaseAt(tx, request, dueAt);
  }
  return true;
}

/** Has the worker look after a test once its date has passed. */
export async function chaseAt(
  tx: Tx,
  request: Pick<store.RequestRow, "organisationId" | "id">,
  dueAt: Date,
): Promise<void> {
  await scheduleJob(tx, {
    task: "chase",
    payload: { organisationId: request.organisationId },
    runAt: dueAt,
    key: `chase:${request.id}`,
  });
}
