import type { Saving } from "@/app/_ui/save-state";
import type { SavedAnswers } from "@/lib/consultations";
import type { Refusal } from "@/lib/platform/result";

const debounceMs = 500;
const firstRetryMs = 1000;
const longestRetryMs = 10_000;
/** Refusals that no retry can cure: the page must be reloaded. */
const final: readonly string[] = ["not-found", "not-allowed", "patient.mismatch", "consultation.completed"];

type Reply = { readonly ok: true; readonly value: SavedAnswers } | Refusal;

interface QueueOptions {
  readonly consultationId: string;
  readonly patientId: string;
  readonly revision: number;
  /** Told of every state the work can be in. */
  readonly onState: (saving: Saving) => void;
  /** Told what the server acknowledged, with what it could not store. */
  readonly onSaved: (saved: SavedAnswers) => void;
}

/**
 * Changes on their way to the server, by field. One batch is under way at a time; what changes meanwhile waits
 * and goes next. Nothing counts as saved before the server's reply.
 */
export class SaveQueue {
  private readonly editorId = crypto.randomUUID();
  private readonly waiting = new Map<string, unknown>();
  private underWay: ReadonlyMap<string, unknown> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = firstRetryMs;
  private stopped = false;
  private idle: (() => void)[] = [];
  private readonly options: QueueOptions;
  revision: number;

  constructor(options: QueueOptions) {
    this.options = options;
    this.revision = options.revision;
  }

  /** How many changed fields the server has not acknowledged. */
  get unsaved(): number {
    return new Set([...this.waiting.keys(), ...(this.underWay?.keys() ?? [])]).size;
  }

  /** Adds a change; `null` is "not asked". */
  add(fieldId: string, value: unknown): void {
    this.waiting.set(fieldId, value);
    this.schedule(debounceMs);
  }

  /** Sends what waits now, not after the pause. */
  flush(): void {
    if (this.waiting.size > 0) {
      this.schedule(0);
    }
  }

  /** Resolves once everything is acknowledged, or at once to `false` when it cannot be. */
  async settled(): Promise<boolean> {
    this.flush();
    if (this.unsaved > 0 && !this.stopped) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
    }
    return this.unsaved === 0;
  }

  /** The page is going away: hand what is not acknowledged to the browser to deliver. */
  handOver(): void {
    if (this.unsaved === 0 || this.stopped) {
      return;
    }
    const all = new Map([...(this.underWay ?? []), ...this.waiting]);
    void this.post(all, true).catch(() => undefined);
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), afterMs);
  }

  private async send(): Promise<void> {
    if (this.underWay || this.waiting.size === 0 || this.stopped) {
      return;
    }
    const batch = new Map([...this.waiting].slice(0, 200));
    for (const fieldId of batch.keys()) {
      this.waiting.delete(fieldId);
    }
    this.underWay = batch;
    this.options.onState({ state: "saving" });
    const reply = await this.post(batch).catch(() => undefined);
    this.underWay = undefined;
    if (reply?.ok) {
      this.acknowledge(reply.value);
    } else {
      this.putBack(batch, reply);
    }
  }

  private async post(batch: ReadonlyMap<string, unknown>, keepalive = false): Promise<Reply> {
    const { consultationId, patientId } = this.options;
    const response = await fetch(`/consultations/${consultationId}/answers`, {
      method: "POST",
      keepalive,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        consultationId,
        patientId,
        editorId: this.editorId,
        baseRevision: this.revision,
        changes: [...batch].map(([fieldId, value]) => ({ fieldId, value })),
      }),
    });
    return response.json();
  }

  private acknowledge(saved: SavedAnswers): void {
    this.revision = saved.revision;
    this.retryMs = firstRetryMs;
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
      if (!this.waiting.has(fieldId)) {
        this.waiting.set(fieldId, value);
      }
    }
    if (refusal && final.includes(refusal.code)) {
      this.stopped = true;
      this.options.onState({ state: "failed", message: refusal.message });
      this.wake();
      return;
    }
    this.options.onState(
      refusal?.code === "session.none"
        ? { state: "failed", message: "you are signed out. Sign in again in another tab; nothing is lost." }
        : { state: "waiting", changes: this.unsaved },
    );
    this.schedule(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
  }

  private wake(): void {
    for (const resolve of this.idle.splice(0)) {
      resolve();
    }
  }
}
