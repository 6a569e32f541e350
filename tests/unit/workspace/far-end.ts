import type {
  Batch,
  Deliver,
  SaveReply,
} from "@/app/consultations/[consultationId]/_components/send-answers";
import type { SavedAnswers } from "@/lib/consultations";
import { settle } from "./hand-clock";

const nothing: SavedAnswers = {
  revision: 0,
  savedAt: "2026-11-24T10:42:07.000Z",
  rejected: {},
  conflicts: [],
  merged: [],
};

/** The far end of the wire: holds every batch until the test answers it. */
export class FarEnd {
  readonly batches: Batch[] = [];
  /** Of each batch, whether it was sent to outlive its page. */
  readonly partings: boolean[] = [];
  private readonly answers: ((reply: SaveReply | Error) => void)[] = [];

  readonly deliver: Deliver = (batch, parting) => {
    this.batches.push(batch);
    this.partings.push(parting !== undefined);
    return new Promise((resolve, reject) => {
      this.answers.push((reply) => (reply instanceof Error ? reject(reply) : resolve(reply)));
    });
  };

  /** The fields and values of a batch, in a line. */
  sent(at: number): string | undefined {
    return this.batches[at]?.changes.map(({ fieldId, value }) => `${fieldId}=${value}`).join(" ");
  }

  async acknowledge(saved: Partial<SavedAnswers>): Promise<void> {
    await this.answer({ ok: true, value: { ...nothing, ...saved } });
  }

  async refuse(code: Extract<SaveReply, { ok: false }>["code"], message = code as string): Promise<void> {
    await this.answer({ ok: false, code, message });
  }

  async breakConnection(): Promise<void> {
    await this.answer(new TypeError("Failed to fetch"));
  }

  private async answer(reply: SaveReply | Error): Promise<void> {
    const next = this.answers.shift();
    if (!next) throw new Error("Nothing was sent that could be answered");
    next(reply);
    await settle();
  }
}
