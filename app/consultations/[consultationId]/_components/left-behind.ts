import { Journal, type Leftover } from "@/app/_journal/journal";
import type { JottingOfPage, SavedAnswers } from "@/lib/consultations";
import type { Unsaved } from "./consultation-state";
import type { ConsultationStore } from "./consultation-store";
import { type Batch, type Change, deliverTo, type Sender } from "./send-answers";
import { takeOverJotting } from "./take-over-jotting";

const tryAgainMs = 2000;
const mostInOneBatch = 200;

const journals = new WeakMap<ConsultationStore, Journal>();

/**
 * Keeps from now on what the store has not saved, and saves what pages that are gone had not, under the name that
 * those pages had: what was saved or changed since is treated as if they had only been slow. Once done for a store,
 * asking again does nothing.
 * @throws when the browser keeps nothing, or the server gives no key now
 */
export async function takeUpJournal(store: ConsultationStore, sender: Sender): Promise<void> {
  if (journals.has(store)) return;
  const journal = new Journal(sender);
  journals.set(store, journal);
  try {
    const leftovers = await journal.open();
    store.keepIn(journal);
    for (const leftover of leftovers) await takeUp(leftover, store, sender, journal);
  } catch (thrown) {
    journals.delete(store);
    throw thrown;
  }
}

async function takeUp(leftover: Leftover, store: ConsultationStore, sender: Sender, journal: Journal) {
  const unsaved = unsavedIn(leftover.content);
  const deliver = deliverTo({ ...sender, editorId: leftover.editorId });
  for (const part of partsOf(unsaved)) {
    const saved = await untilAnswered(() => deliver(part));
    if (!saved) return;
    const isJotting = ({ fieldId }: Change) => fieldId === "jotting";
    store.takeUp(
      part.changes.filter((change) => !isJotting(change)),
      saved,
    );
    const typed = part.changes.find(isJotting)?.value as JottingOfPage | undefined;
    if (typed) store.jot(takeOverJotting(store.read().jotting, typed, leftover.editorId));
  }
  store.takeUpContested(unsaved.contested);
  // What is asked about again is kept here before it goes there; otherwise it is taken up once more the next time.
  if (await journal.written()) await journal.forget(leftover);
}

/** What the journal holds was written by `unsaved` of another page's store; the server checks every value of it again. */
function unsavedIn(content: unknown): Unsaved {
  return content as Unsaved;
}

function partsOf({ baseRevision, sequence, changes }: Unsaved): readonly Batch[] {
  const count = Math.ceil(changes.length / mostInOneBatch);
  return Array.from({ length: count }, (_, at) => ({
    baseRevision,
    sequence,
    changes: changes.slice(at * mostInOneBatch, (at + 1) * mostInOneBatch),
  }));
}

/** Answers `undefined` when the server refuses for good: the record stays for the next time. */
async function untilAnswered(
  deliver: () => ReturnType<ReturnType<typeof deliverTo>>,
): Promise<SavedAnswers | undefined> {
  for (;;) {
    const reply = await deliver().catch(() => undefined);
    if (reply?.ok) return reply.value;
    if (reply && reply.code !== "session.none" && reply.code !== "database.unavailable") return undefined;
    await new Promise((resolve) => setTimeout(resolve, tryAgainMs));
  }
}
