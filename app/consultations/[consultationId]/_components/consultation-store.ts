import type { Saving } from "@/app/_ui/save-state";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { factsOf, sameForRules } from "@/lib/clinical/facts";
import { type MadeWithSide, sideConflicts } from "@/lib/clinical/side/side-conflicts";
import type { JottingOfPage, SavedAnswers } from "@/lib/consultations";
import {
  type Content,
  isTyped,
  type QuestionsShown,
  questionsShown,
  sameValue,
  type ValueOfField,
  valueIn,
  withValues,
} from "./consultation-content";
import type {
  Conflict,
  ConsultationState,
  Contested,
  Keeping,
  SideHeld,
  StoredVisit,
} from "./consultation-state";
import { SaveQueue } from "./save-queue";
import type { Change, Deliver } from "./send-answers";
import { Watched } from "./watched";

export interface Surroundings {
  readonly deliver: Deliver;
  readonly later: (run: () => void, afterMs: number) => () => void;
}

/** One gesture that can be undone: the values before it. */
type Gesture = readonly ValueOfField[];

/**
 * The consultation as it stands on this page. Every change is queued for the server and can be undone. Questions subscribe to their own answer, so one change redraws one question and what it means.
 */
export class ConsultationStore {
  readonly queue: SaveQueue;
  /** How far saving has got. Apart from the state: it changes with every save, and no question shows it. */
  readonly saving = new Watched<Saving>({ state: "untouched" });
  readonly subscribe: Watched<ConsultationState>["subscribe"];
  readonly read: () => ConsultationState;
  private readonly visit: StoredVisit;
  private readonly shown: Watched<ConsultationState>;
  private gestures: Gesture[] = [];
  private made: readonly MadeWithSide[] = [];
  private keeping: Keeping | undefined;
  /** Whether what is put is told of only once all of it is. */
  private gathers = false;

  constructor(visit: StoredVisit, surroundings: Surroundings) {
    this.visit = visit;
    const { answers, chosenTests, chosenMedicines, takenOver, revision } = visit.consultation;
    this.shown = new Watched<ConsultationState>({
      ...this.withFacts({ answers, chosenTests, chosenMedicines, takenOver }, {}),
      jotting: visit.jotting,
      rejected: {},
      conflicts: [],
      sideHeld: undefined,
      news: { kind: "none" },
      undone: { times: 0, fieldIds: [] },
    });
    this.subscribe = this.shown.subscribe;
    this.read = this.shown.read;
    this.queue = new SaveQueue({
      ...surroundings,
      revision,
      onState: (saving) => {
        if (saving.state !== "saving" || this.saving.read().state !== "saving") this.saving.set(saving);
        this.keep();
      },
      onSaved: (saved) => this.acknowledge(saved),
      written: () => this.keeping?.written(),
    });
  }

  /** Answers one question, or takes it back with `undefined`. */
  answer(fieldId: string, value: unknown): void {
    this.answerAll([{ fieldId, value }]);
  }

  /** Answers several questions in one gesture, which one undo takes back. */
  answerAll(wanted: readonly ValueOfField[]): void {
    const changes = this.withoutHeldSide(wanted);
    if (changes.length === 0) return;
    if (!this.goesOnTyping(changes)) {
      this.gestures.push(changes.map(({ fieldId }) => ({ fieldId, value: valueIn(this.state, fieldId) })));
    }
    this.change(changes);
  }

  /** Answers a question as it was answered at the consultation before, and keeps that it came from there. */
  answerAsLastTime(fieldId: string, value: unknown): void {
    const takenOver = [...new Set([...this.state.takenOver, fieldId])];
    this.answerAll([
      { fieldId, value },
      { fieldId: "taken_over", value: takenOver },
    ]);
  }

  /** Keeps what is typed and is in no answer. Nothing that is undone: undoing takes back answers. */
  jot(changes: Partial<JottingOfPage>): void {
    const jotting = { ...this.state.jotting, ...changes };
    this.put({ jotting });
    this.queue.add("jotting", jotting);
    this.keep();
  }

  /** Takes the last gesture back. Does nothing when there is none. */
  undo(): void {
    const last = this.gestures.pop();
    if (!last) return;
    this.change(this.withoutHeldSide(last));
    const fieldIds = last.map(({ fieldId }) => fieldId).filter((fieldId) => fieldId !== "taken_over");
    this.put({ undone: { times: this.state.undone.times + 1, fieldIds } });
  }

  /** Ends a conflict: our value is sent on top of theirs, or theirs is shown and ours dropped. */
  resolve(fieldId: string, keep: "ours" | "theirs"): void {
    const conflict = this.state.conflicts.find((other) => other.fieldId === fieldId);
    this.put({ conflicts: this.state.conflicts.filter((other) => other !== conflict) });
    if (keep === "ours") this.queue.add(fieldId, valueIn(this.state, fieldId) ?? null);
    else if (conflict) this.show([{ fieldId, value: conflict.value ?? undefined }]);
    this.keep();
  }

  /** From now on everything that would be lost with the page is kept there as well. */
  keepIn(keeping: Keeping): void {
    this.keeping = keeping;
    this.keep();
  }

  /** What a page that is gone had not saved is saved now: it is shown, unless it was answered here meanwhile. */
  takeUp(changes: readonly Change[], saved: SavedAnswers): void {
    const ours = changes.filter(({ fieldId }) => this.queue.waitingValue(fieldId) === undefined);
    this.show(ours.map(({ fieldId, value }) => ({ fieldId, value: value ?? undefined })));
    this.queue.heardOf(saved.revision);
    this.acknowledge(saved);
    const settled = ours.filter(({ fieldId }) => !this.isInConflict(fieldId));
    if (settled.length === 0) return;
    this.put({ news: { kind: "taken-up", fieldIds: settled.map(({ fieldId }) => fieldId) } });
  }

  /** What nobody had decided when another page went is asked again, unless both say the same by now. */
  takeUpContested(contested: readonly Contested[]): void {
    const open = contested.filter(
      ({ conflict: { fieldId }, ours }) => !sameValue(valueIn(this.state, fieldId), ours),
    );
    if (open.length === 0) return;
    const conflicts = open.map(({ conflict }) => ({
      ...conflict,
      value: valueIn(this.state, conflict.fieldId) ?? null,
    }));
    this.show(open.map(({ conflict, ours }) => ({ fieldId: conflict.fieldId, value: ours ?? undefined })));
    this.setAside(conflicts);
  }

  /** What was made from this consultation holds it to its side; the server holds it too. */
  holdSide(made: readonly MadeWithSide[]): void {
    this.made = made;
    const { sideHeld } = this.state;
    if (sideHeld) this.put({ sideHeld: this.heldFrom(sideHeld.wanted) });
  }

  /** Leaves the side as it is recorded. */
  keepSide(): void {
    this.put({ sideHeld: undefined });
  }

  private heldFrom(wanted: Facts["laterality"]): SideHeld | undefined {
    const conflicts = sideConflicts(this.made, wanted);
    return conflicts.length > 0 ? { wanted, conflicts } : undefined;
  }

  /** The changes without one of the side that cannot be made now; saying why is part of the state. */
  private withoutHeldSide(changes: readonly ValueOfField[]): readonly ValueOfField[] {
    const side = changes.find(({ fieldId }) => fieldId === "laterality");
    if (!side || side.value === this.state.facts.laterality) return changes;
    const sideHeld = this.heldFrom(withValues(this.state, [side]).answers.laterality);
    this.put({ sideHeld });
    return sideHeld ? changes.filter((change) => change !== side) : changes;
  }

  private goesOnTyping(changes: readonly ValueOfField[]): boolean {
    const last = this.gestures.at(-1);
    const [first] = changes;
    return (
      first !== undefined &&
      changes.length === 1 &&
      last?.length === 1 &&
      last[0]?.fieldId === first.fieldId &&
      isTyped(first.fieldId)
    );
  }

  private change(changes: readonly ValueOfField[]): void {
    this.atOnce(() => {
      this.show(changes);
      for (const { fieldId, value } of changes) {
        // While a field is in conflict, somebody has to decide before anything more is sent for it.
        if (!this.isInConflict(fieldId)) this.queue.add(fieldId, value ?? null);
      }
    });
    this.keep();
  }

  private keep(): void {
    const contested = this.state.conflicts.map((conflict) => ({
      conflict,
      ours: valueIn(this.state, conflict.fieldId) ?? null,
    }));
    const batch = this.queue.unsavedBatch;
    const isNothing = batch.changes.length === 0 && contested.length === 0;
    this.keeping?.keep(isNothing ? undefined : { ...batch, contested });
  }

  private isInConflict(fieldId: string): boolean {
    return this.state.conflicts.some((conflict) => conflict.fieldId === fieldId);
  }

  private show(changes: readonly ValueOfField[]): void {
    const rejected = { ...this.state.rejected };
    for (const { fieldId } of changes) {
      delete rejected[fieldId];
    }
    this.put({ ...this.withFacts(withValues(this.state, changes), this.state.shown), rejected });
  }

  private acknowledge(saved: SavedAnswers): void {
    if (Object.keys(saved.rejected).length > 0) {
      this.put({ rejected: { ...this.state.rejected, ...saved.rejected } });
    }
    const elsewhere = [...saved.conflicts, ...saved.merged].filter(
      ({ fieldId, value }) => !sameValue(valueIn(this.state, fieldId), value),
    );
    const isOurs = ({ fieldId }: Conflict) =>
      saved.conflicts.some((conflict) => conflict.fieldId === fieldId) ||
      this.isInConflict(fieldId) ||
      this.queue.waitingValue(fieldId) !== undefined;
    // Nobody has to choose between two lists of what was taken over: the server keeps both.
    const asks = (change: Conflict) => change.fieldId !== "taken_over" && isOurs(change);
    const conflicts = elsewhere.filter(asks);
    const merged = elsewhere.filter((change) => !asks(change));
    if (merged.length > 0) this.takeOver(merged);
    if (conflicts.length > 0) this.setAside(conflicts);
  }

  /** What others changed and nobody changed here is shown; undoing past it would undo their work, so it cannot be. */
  private takeOver(merged: readonly Conflict[]): void {
    this.show(merged.map(({ fieldId, value }) => ({ fieldId, value: value ?? undefined })));
    const theirs = new Set(merged.map(({ fieldId }) => fieldId));
    this.gestures = this.gestures.filter((gesture) => !gesture.some(({ fieldId }) => theirs.has(fieldId)));
    this.put({ news: { kind: "merged", changes: merged } });
  }

  private setAside(conflicts: readonly Conflict[]): void {
    for (const { fieldId } of conflicts) {
      this.queue.withhold(fieldId);
    }
    const newer = new Set(conflicts.map(({ fieldId }) => fieldId));
    const older = this.state.conflicts.filter(({ fieldId }) => !newer.has(fieldId));
    this.put({ conflicts: [...older, ...conflicts] });
    this.keep();
  }

  private withFacts(content: Content, before: QuestionsShown) {
    const { patient, consultation } = this.visit;
    const facts = factsOf(content.answers, patient, consultation.consultedOn);
    return {
      ...content,
      facts,
      ruled: this.ruledBy(content, facts),
      shown: questionsShown(content, facts, before),
    };
  }

  private ruledBy({ chosenTests, chosenMedicines }: Content, facts: Facts): Facts {
    const before: ConsultationState | undefined = this.shown?.read();
    const isSame =
      before?.chosenTests === chosenTests &&
      before.chosenMedicines === chosenMedicines &&
      sameForRules(before.ruled, facts);
    return isSame ? before.ruled : facts;
  }

  private get state(): ConsultationState {
    return this.shown.read();
  }

  private put(changes: Partial<ConsultationState>): void {
    this.shown.put({ ...this.state, ...changes });
    if (!this.gathers) this.shown.tell();
  }

  /** Tells once of everything that `work` puts: a page has a listener for every question and more. */
  private atOnce(work: () => void): void {
    this.gathers = true;
    try {
      work();
    } finally {
      this.gathers = false;
      this.shown.tell();
    }
  }
}
