import type { WorkspaceView } from "@/lib/workspace";
import { ConsultationStore, type Surroundings } from "./consultation-store";
import { madeHere } from "./made-here";
import { deliverTo, type Sender } from "./send-answers";

const withTimers: Surroundings["later"] = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};

interface Opened {
  readonly id: string;
  readonly userId: string;
  readonly store: ConsultationStore;
  readonly sender: Sender;
}

let lastOpened: Opened | undefined;

/**
 * The store of a page, and in whose name it sends. Coming back to a consultation inside the app finds the
 * one it was left with, whose answers may be newer than the page that the router kept.
 */
export function storeFor(view: WorkspaceView): Opened {
  const { id, revision } = view.consultation;
  const { userId } = view;
  const kept = lastOpened?.id === id && lastOpened.userId === userId ? lastOpened : undefined;
  if (kept && (kept.store.queue.unsaved > 0 || kept.store.queue.revision >= revision)) return kept;
  const sender = { consultationId: id, patientId: view.patient.id, userId, editorId: crypto.randomUUID() };
  const store = new ConsultationStore(view, { deliver: deliverTo(sender), later: withTimers });
  // Before the first answer, and that may have been given before the scripts came.
  store.holdSide(madeHere(view));
  const opened = { id, userId, store, sender };
  // On the server there are many users; nothing of one may be kept for another.
  if (typeof window !== "undefined") lastOpened = opened;
  return opened;
}
