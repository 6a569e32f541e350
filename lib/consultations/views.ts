import type { ConsultationStatus } from "@/db/schema/consultations";
import type { Answers } from "@/lib/clinical/checklist/checklist";
import type { InvestigationId } from "@/lib/clinical/investigations/catalogue";
import type { MedicineId } from "@/lib/clinical/medicines/catalogue";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import type { KeptFindings, RulesChange } from "@/lib/clinical/rules-change";
import type { Snapshot } from "./snapshot";

/** A change that somebody saved: the field, its new value (`null`: not asked), by whom and when (ISO instant). */
interface AttributedChange {
  readonly fieldId: string;
  readonly value: unknown;
  readonly by: string;
  readonly at: string;
}

/** What a save came to. Only this answer lets a page say "saved". */
export interface SavedAnswers {
  readonly revision: number;
  readonly savedAt: string;
  /** By field id: why the value was not stored. */
  readonly rejected: Readonly<Record<string, string>>;
  /** Fields both sides changed, with the other side's value; nothing of ours was stored for them. */
  readonly conflicts: readonly AttributedChange[];
  /** Fields that changed elsewhere since the page's revision. */
  readonly merged: readonly AttributedChange[];
}

/** A consultation as its workspace shows it. Instants are ISO strings, days YYYY-MM-DD. */
export interface ConsultationView {
  readonly id: string;
  readonly patientId: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly status: ConsultationStatus;
  readonly consultedOn: string;
  readonly answers: Answers;
  readonly chosenTests: readonly InvestigationId[];
  readonly chosenMedicines: readonly MedicineId[];
  /** Questions whose answer was taken over from the consultation before. */
  readonly takenOver: readonly string[];
  /** The day of that consultation, where any was. */
  readonly takenOverFrom: string | null;
  readonly revision: number;
  readonly rulesVersion: string;
  /** At the last save. */
  readonly urgency: Urgency;
  /** What the rules found at the last save; `null` where it was not kept. */
  readonly findings: KeptFindings | null;
  readonly rulesChanges: readonly RulesChange[];
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
  /** What was answered after completion, oldest first; `answers` holds it already, `snapshot` does not. */
  readonly corrections: readonly Correction[];
  readonly snapshot: Snapshot | null;
}

/** One answer that came after completion. */
interface Correction {
  readonly position: number;
  readonly fieldId: string;
  readonly value: unknown;
  readonly because: string;
  readonly signature: string;
  readonly at: Date;
}

/** What one consultation adds to the curves: pain 0 to 10, the functional scale, totals of licensed scores. */
export interface Outcome {
  readonly consultationId: string;
  readonly status: ConsultationStatus;
  readonly consultedOn: string;
  readonly painNow: Answers["nrs_now"];
  readonly painWorst: Answers["nrs_worst"];
  readonly psfs: Answers["psfs"];
  readonly oxfordHipScore: Answers["ohs_external"];
  readonly mskHq: Answers["mskhq_external"];
}
