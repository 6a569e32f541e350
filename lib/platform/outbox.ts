import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type MessageKind, messages } from "@/db/schema";
import { newId } from "./ids";

interface Job {
  readonly task: "carry-out-decision" | "chase" | "deliver" | "tell";
  readonly payload: Readonly<Record<string, string>>;
  readonly runAt: Date;
  /** A job of the same key that has not run yet is replaced. */
  readonly key: string;
}

/** Leaves work for the worker, in the transaction that makes it necessary: both are committed, or neither. */
export async function scheduleJob(tx: Tx, { task, payload, runAt, key }: Job): Promise<void> {
  await tx.execute(
    sql`select schedule_job(${task}, ${JSON.stringify(payload)}::json, ${runAt.toISOString()}::timestamptz, ${key})`,
  );
}

export interface Message {
  /** Who writes it: the organisation the transaction acts for. */
  readonly organisationId: string;
  /** What it tells. A second message that tells the same is not written. */
  readonly tells: string;
  /** Its id, where the machine could come to tell the same again after a backup was restored; else a new one. */
  readonly id?: string;
  readonly kind: MessageKind;
  readonly address: string;
  /** A receipt number or a count of things; never anything clinical. */
  readonly reference: string;
  readonly at: Date;
}

/** Writes an e-mail into the outbox, once for what it tells, and leaves it to the worker to send. */
export async function tell(tx: Tx, { at, ...message }: Message): Promise<void> {
  await tx
    .insert(messages)
    .values({ id: newId(), ...message, madeAt: at })
    .onConflictDoNothing({ target: [messages.organisationId, messages.tells] });
  await scheduleJob(tx, {
    task: "tell",
    payload: { organisationId: message.organisationId },
    runAt: at,
    key: `tell:${message.organisationId}`,
  });
}
