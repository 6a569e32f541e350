import type { Saving } from "@/app/_ui/save-state";
import type { SavedAnswers } from "@/lib/consultations";
import type { RefusalCode } from "@/lib/platform/refusals";
import type { Refusal } from "@/lib/platform/result";
import type { Batch, Deliver } from "./send-answers";

/** A change goes out this long after the last one, and at the latest so long after the first. */
const debounceMs = 500;
const longestWaitMs = 900;
const firstRetryMs = 1000;
const longestRetryMs = 10_000;
const mostInOneBatch = 200;

/** Refusals that no retry can cure: the page must be reloaded. */
const final: readonly RefusalCode[] = [
  "not-found",
  "not-allowed",
  "session.other-person",
  "patient.mismatch",
  "consultation.completed",
];

/** Why changes wait after the session has ended. */
export const signedOut = "signed out";

export interface QueueOptions {
  /** The revision that the page was rendered from. */
  readonly revision: number;
  readonly deliver: Deliver;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (run: () => void, afterMs: number) => () => void;
  /** Told of every state the work can be in. */
  readonly onState: (saving: Saving) => void;
  /** Told what the server acknowledged, with what it could not store. */
  readonly onSaved: (saved: SavedAnswers) => void;
  /** Resolves once the browser keeps all that is unsaved. */
  readonly written: () => Promise<unknown> | undefined;
}

/**
 * Changes on their way to the server, the latest of each field. One batch is under way at a time; what changes
 * meanwhile waits and goes next. Nothing counts as saved before the server's reply, nothing is dropped without it.
 */
export class SaveQueue {
  private readonly options: QueueOptions;
  private readonly waiting = new Map<string, unknown>();
  private underWay: ReadonlyMap<string, unknown> | undefined;
  private callOffNext: () => void = () => undefined;
  private callOffLatest: (() => void) | undefined;
  private retryMs = firstRetryMs;
  private stopped = false;
  private failing = false;
  private reason = "";
  private idle: (() => void)[] = [];
  /** Counts every change of what is unsaved: of two batches with different contents the later has the greater number. */
  private sequence = 0;
  /** The last revision that the server acknowledged. */
  revision: number;

  constructor(options: QueueOptions) {
    this.options = options;
    this.revision = options.revision;
  }

  /** How many changed fields the server has not acknowledged. */
  get unsaved(): number {
    return this.unacknowledged().size;
  }

  /** All that the server has not acknowledged, as one batch. */
  get unsavedBatch(): Batch {
    return this.batchOf(this.unacknowledged());
  }

  /** Whether the last try failed, so that leaving now would lose what waits. */
  get inTrouble(): boolean {
    return this.unsaved > 0 && (this.failing || this.stopped);
  }

  /** Adds a change; `null` is "not asked". */
  add(fieldId: string, value: unknown): void {
    this.waiting.set(fieldId, value);
    this.sequence += 1;
    if (this.inTrouble) this.tellTrouble();
    else this.options.onState({ state: "saving" });
    if (this.failing) return;
    this.schedule(debounceMs);
    this.callOffLatest ??= this.options.later(() => this.flush(), longestWaitMs);
  }

  /** The newest value of a field that has not left yet; `undefined` when none waits. */
  waitingValue(fieldId: string): { readonly value: unknown } | undefined {
    return this.waiting.has(fieldId) ? { value: this.waiting.get(fieldId) } : undefined;
  }

  /** Takes a waiting change out, because somebody has to decide about it first. */
  withhold(fieldId: string): void {
    this.waiting.delete(fieldId);
  }

  /** Sends what waits now, not after the pause. */
  flush(): void {
    this.callOffNext();
    void this.send();
  }

  /** Resolves once everything is acknowledged; to `false` when a try to save failed. */
  async settled(): Promise<boolean> {
    this.flush();
    if (this.unsaved > 0 && !this.stopped) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
    }
    return this.unsaved === 0;
  }

  /** The page is going away for good: all that is not acknowledged goes at once, in place of what is under way. */
  handOver(): void {
    if (this.unsaved > 0 && !this.stopped) {
      this.options.deliver(this.unsavedBatch, "parting").catch(() => undefined);
    }
  }

  /** Something else of this person was saved, as of `revision`: what is sent from here on starts there. */
  heardOf(revision: number): void {
    this.revision = Math.max(this.revision, revision);
  }

  private unacknowledged(): ReadonlyMap<string, unknown> {
    return new Map([...(this.underWay ?? []), ...this.waiting]);
  }

  private schedule(afterMs: number): void {
    this.callOffNext();
    this.callOffNext = this.options.later(() => void this.send(), afterMs);
  }

  private async send(): Promise<void> {
    if (this.underWay || this.waiting.size === 0 || this.stopped) return;
    this.callOffLatest?.();
    this.callOffLatest = undefined;
    const batch = new Map([...this.waiting].slice(0, mostInOneBatch));
    for (const fieldId of batch.keys()) {
      this.waiting.delete(fieldId);
    }
    this.underWay = batch;
    if (!this.failing) this.options.onState({ state: "saving" });
    const part = this.batchOf(batch);
    // What the browser keeps from before this part is older to the server, and must not hold what this part leaves out.
    if (this.waiting.size > 0) await this.options.written();
    const reply = await this.options.deliver(part).catch(() => undefined);
    this.underWay = undefined;
    if (reply?.ok) this.acknowledge(reply.value);
    else this.putBack(batch, reply);
  }

  private batchOf(changes: ReadonlyMap<string, unknown>): Batch {
    return {
      baseRevision: this.revision,
      sequence: this.sequence,
      changes: [...changes].map(([fieldId, value]) => ({ fieldId, value })),
    };
  }

  private acknowledge(saved: SavedAnswers): void {
    this.revision = saved.revision;
    this.retryMs = firstRetryMs;
    this.failing = false;
    this.options.onSaved(saved);
    if (this.waiting.size > 0) {
      this.schedule(0);
    } else {
      this.options.onState({ state: "saved", at: saved.savedAt });
      this.wake();
    }
  }

  /** A newer change of the same field stays; the rest waits for the next try. */
  private putBack(batch: ReadonlyMap<string, unknown>, refusal: Refusal | undefined): void {
    for (const [fieldId, value] of batch) {
      if (!this.waiting.has(fieldId)) this.waiting.set(fieldId, value);
    }
    this.failing = true;
    this.reason = reasonFor(refusal);
    if (refusal && final.includes(refusal.code)) {
      this.stopped = true;
      this.options.onState({ state: "failed", message: refusal.message });
    } else {
      this.tellTrouble();
      this.schedule(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
    }
    this.wake();
  }

  private tellTrouble(): void {
    if (!this.stopped) {
      this.options.onState({ state: "waiting", changes: this.unsaved, why: this.reason });
    }
  }

  private wake(): void {
    for (const resolve of this.idle.splice(0)) {
      resolve();
    }
  }
}

/** Why changes wait, in the words of a person who can do something about it. */
function reasonFor(refusal: Refusal | undefined): string {
  if (!refusal) return "no connection to Coxa";
  switch (refusal.code) {
    case "session.none":
      return signedOut;
    case "database.unavailable":
    case "outcome.unknown":
      return "the database cannot be reached";
    default:
      return refusal.message;
  }
}
