import type { SavedAnswers } from "@/lib/consultations";
import type { Refusal } from "@/lib/platform/result";

export interface Change {
  readonly fieldId: string;
  /** `null` is "not asked". */
  readonly value: unknown;
}

/** Changes that go to the server together, and the revision that the page last heard of. */
export interface Batch {
  readonly baseRevision: number;
  /** Counts the changes of a page upwards, so that the server can tell a batch that a later one overtook. */
  readonly sequence: number;
  readonly changes: readonly Change[];
}

export type SaveReply = { readonly ok: true; readonly value: SavedAnswers } | Refusal;

/**
 * Delivers a batch; `parting` also when the page goes away meanwhile. Rejects when the server cannot be reached or its
 * answer makes no sense.
 */
export type Deliver = (batch: Batch, parting?: "parting") => Promise<SaveReply>;

/** What a browser still delivers for a page that is gone is limited to 64 KiB. */
const mostBytesKeptAlive = 60_000;
const patienceMs = 15_000;

/** Which page of whom sends, and what it shows. */
export interface Sender {
  readonly consultationId: string;
  readonly patientId: string;
  /** The person for whom the page was made. */
  readonly userId: string;
  /** The page that the changes were typed in. */
  readonly editorId: string;
}

/** Posts batches of one consultation from one open page to the route that saves them. */
export function deliverTo({ consultationId, patientId, userId, editorId }: Sender): Deliver {
  return async (batch, parting) => {
    const body = JSON.stringify({ consultationId, patientId, editorId, ...batch });
    const response = await fetch(`/consultations/${consultationId}/answers`, {
      method: "POST",
      // Such a request takes a longer way through the browser.
      keepalive: parting !== undefined && body.length < mostBytesKeptAlive,
      headers: { "Content-Type": "application/json", "Coxa-Person": userId },
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    const reply: SaveReply = await response.json();
    if (typeof reply?.ok !== "boolean") throw new Error("The answer of the server is no result");
    return reply;
  };
}
