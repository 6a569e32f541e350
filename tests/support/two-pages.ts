import { ConsultationStore } from "@/app/consultations/[consultationId]/_components/consultation-store";
import type {
  Batch,
  Deliver,
  SaveReply,
} from "@/app/consultations/[consultationId]/_components/send-answers";
import { saveAnswers } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import type { WorkspaceView } from "@/lib/workspace";
import { HandClock, settle } from "../unit/workspace/hand-clock";
import type { Coxa } from "./acting";

export interface Draft {
  readonly patientId: string;
  readonly consultationId: string;
}

/** A batch that the database stored something of. */
export interface Stored {
  readonly editorId: string;
  readonly baseRevision: number;
  readonly revision: number;
}

interface UnderWay {
  readonly batch: Batch;
  readonly answer: (reply: SaveReply) => void;
  readonly fail: () => void;
}

const longestRetryMs = 10_000;

/**
 * An open page of one person without its screen: the real store and queue, and between them and the real save command a
 * wire on which the test decides what arrives, what is lost, and what arrives late.
 */
export class WiredPage {
  readonly store: ConsultationStore;
  readonly editorId = newId();
  private readonly clock = new HandClock();
  private readonly underWay: UnderWay[] = [];
  private readonly late: Batch[] = [];
  private readonly save: (batch: Batch) => Promise<SaveReply>;

  constructor(coxa: Coxa, name: string, draft: Draft, view: WorkspaceView, stored: Stored[]) {
    this.save = async (batch) => {
      const { editorId } = this;
      const before = view.consultation.revision + stored.length;
      const reply = await coxa.as(name, saveAnswers, { ...draft, editorId, ...batch });
      if (reply.ok && reply.value.revision > before) {
        stored.push({ editorId, baseRevision: batch.baseRevision, revision: reply.value.revision });
      }
      return reply;
    };
    const deliver: Deliver = (batch) =>
      new Promise((answer, reject) => {
        this.underWay.push({ batch, answer, fail: () => reject(new TypeError("Failed to fetch")) });
      });
    this.store = new ConsultationStore(view, { deliver, later: this.clock.later });
  }

  async pause(): Promise<void> {
    await this.clock.pass(longestRetryMs);
  }

  /** The oldest batch under way arrives, and its answer comes back. */
  async arrives(): Promise<void> {
    const one = this.underWay.shift();
    if (!one) return;
    one.answer(await this.save(one.batch));
    await settle();
  }

  /** The page hears nothing; the batch arrives all the same, before that or whenever `lateOneArrives`. */
  async isCutOff(arrived: boolean): Promise<void> {
    const one = this.underWay.shift();
    if (!one) return;
    if (arrived) await this.save(one.batch);
    else this.late.push(one.batch);
    one.fail();
    await settle();
  }

  async lateOneArrives(): Promise<void> {
    const batch = this.late.shift();
    if (batch) await this.save(batch);
  }

  async everythingLateArrives(): Promise<void> {
    while (this.late.length > 0) await this.lateOneArrives();
  }

  async comesToRest(): Promise<void> {
    while (this.store.queue.unsaved > 0) {
      await this.pause();
      await this.arrives();
    }
  }
}
