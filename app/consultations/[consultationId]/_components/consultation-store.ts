import type { Saving } from "@/app/_ui/save-state";
import type { Assessment } from "@/lib/clinical/assess";
import { assessVisit } from "@/lib/clinical/assess-visit";
import type { Answers, Facts } from "@/lib/clinical/checklist/checklist";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { MedicineId } from "@/lib/clinical/medicines/catalogue";
import type { SavedAnswers } from "@/lib/consultations";
import type { WorkspaceView } from "@/lib/workspace";
import { SaveQueue } from "./save-queue";

/** A value that somebody else saved for a field that was changed here too. */
export type Conflict = SavedAnswers["conflicts"][number];

export interface ConsultationState {
  readonly answers: Answers;
  readonly chosenTests: readonly InvestigationId[];
  readonly chosenMedicines: readonly MedicineId[];
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly saving: Saving;
  /** By field id: why the server did not store the value. */
  readonly rejected: Readonly<Record<string, string>>;
  readonly conflicts: readonly Conflict[];
}

type Content = Pick<ConsultationState, "answers" | "chosenTests" | "chosenMedicines">;

const chosenKeys = { chosen_tests: "chosenTests", chosen_medicines: "chosenMedicines" } as const;

/**
 * The consultation as it stands on this page. Every change is assessed at once, queued for the server and can be
 * undone. Questions subscribe to their own answer, so one change redraws one question and what it means.
 */
export class ConsultationStore {
  readonly queue: SaveQueue;
  private readonly view: WorkspaceView;
  private readonly listeners = new Set<() => void>();
  private readonly undoStack: { fieldId: string; value: unknown }[][] = [];
  private state: ConsultationState;

  constructor(view: WorkspaceView) {
    this.view = view;
    const { answers, chosenTests, chosenMedicines } = view.consultation;
    this.state = {
      ...this.assessed({ answers, chosenTests, chosenMedicines }),
      saving: { state: "untouched" },
      rejected: {},
      conflicts: [],
    };
    this.queue = new SaveQueue({
      consultationId: view.consultation.id,
      patientId: view.patient.id,
      revision: view.consultation.revision,
      onState: (saving) => this.put({ saving }),
      onSaved: (saved) => this.acknowledge(saved),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): ConsultationState => this.state;

  /** The value of a field; `undefined` is "not asked". */
  valueOf(fieldId: string): unknown {
    if (fieldId === "chosen_tests" || fieldId === "chosen_medicines") {
      return this.state[chosenKeys[fieldId]];
    }
    return (this.state.answers as Readonly<Record<string, unknown>>)[fieldId];
  }

  /** Answers one question, or takes it back with `undefined`. */
  answer(fieldId: string, value: unknown): void {
    this.answerAll([{ fieldId, value }]);
  }

  /** Answers several questions in one gesture, which one undo takes back. */
  answerAll(changes: readonly { fieldId: string; value: unknown }[]): void {
    this.undoStack.push(changes.map(({ fieldId }) => ({ fieldId, value: this.valueOf(fieldId) })));
    this.change(changes);
  }

  /** Takes the last gesture back; says whether there was one. */
  undo(): boolean {
    const last = this.undoStack.pop();
    if (last) {
      this.change(last);
    }
    return last !== undefined;
  }

  /** Ends a conflict: our value is sent again on top of theirs, or theirs is shown and ours dropped. */
  resolve(fieldId: string, keep: "ours" | "theirs"): void {
    const conflict = this.state.conflicts.find((other) => other.fieldId === fieldId);
    this.put({ conflicts: this.state.conflicts.filter((other) => other.fieldId !== fieldId) });
    if (keep === "ours") {
      this.queue.add(fieldId, this.valueOf(fieldId) ?? null);
    } else if (conflict) {
      this.show([{ fieldId, value: conflict.value ?? undefined }]);
    }
  }

  private change(changes: readonly { fieldId: string; value: unknown }[]): void {
    this.show(changes);
    for (const { fieldId, value } of changes) {
      this.queue.add(fieldId, value ?? null);
    }
  }

  private show(changes: readonly { fieldId: string; value: unknown }[]): void {
    const rejected = { ...this.state.rejected };
    for (const { fieldId } of changes) {
      delete rejected[fieldId];
    }
    this.put({ ...this.assessed(withChanges(this.state, changes)), rejected });
  }

  private acknowledge(saved: SavedAnswers): void {
    if (Object.keys(saved.rejected).length > 0) {
      this.put({ rejected: { ...this.state.rejected, ...saved.rejected } });
    }
    if (saved.merged.length > 0) {
      this.show(saved.merged.map(({ fieldId, value }) => ({ fieldId, value: value ?? undefined })));
    }
    if (saved.conflicts.length > 0) {
      this.put({ conflicts: [...this.state.conflicts, ...saved.conflicts] });
    }
  }

  private assessed(content: Content) {
    const visit = { ...content, consultedOn: this.view.consultation.consultedOn };
    return { ...content, ...assessVisit(visit, this.view.patient) };
  }

  private put(changes: Partial<ConsultationState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function withChanges(content: Content, changes: readonly { fieldId: string; value: unknown }[]): Content {
  const answers: Record<string, unknown> = { ...content.answers };
  let { chosenTests, chosenMedicines } = content;
  for (const { fieldId, value } of changes) {
    // Values come from controls drawn from the checklist, or from the server, which checked them.
    if (fieldId === "chosen_tests") chosenTests = (value ?? []) as typeof chosenTests;
    else if (fieldId === "chosen_medicines") chosenMedicines = (value ?? []) as typeof chosenMedicines;
    else if (value === undefined) delete answers[fieldId];
    else answers[fieldId] = value;
  }
  return { answers: answers as Answers, chosenTests, chosenMedicines };
}
