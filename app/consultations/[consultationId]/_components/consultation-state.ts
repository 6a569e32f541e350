import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { SideConflict } from "@/lib/clinical/side/side-conflicts";
import type { JottingOfPage, SavedAnswers } from "@/lib/consultations";
import type { WorkspaceView } from "@/lib/workspace";
import type { Content, QuestionsShown } from "./consultation-content";
import type { Batch } from "./send-answers";

/** A value that somebody else saved for a field that was changed here too. */
export type Conflict = SavedAnswers["conflicts"][number];

export interface ConsultationState extends Content {
  readonly facts: Facts;
  /** The facts as rules read them: the same until something changes that a rule can tell. */
  readonly ruled: Facts;
  readonly shown: QuestionsShown;
  /** What is typed here and is in no answer: the quick entry, reasons that were not sent yet. */
  readonly jotting: JottingOfPage;
  /** By field id: why the server did not store the value. */
  readonly rejected: Readonly<Record<string, string>>;
  readonly conflicts: readonly Conflict[];
  /** The side somebody wanted to record while tests or referrals made here say another one. */
  readonly sideHeld: SideHeld | undefined;
  /** What was said last by the work of others, or by what a page that is gone had left; for a word to the reader. */
  readonly news: News;
  /** How often something was undone, and which field it was. */
  readonly undone: { readonly times: number; readonly fieldIds: readonly string[] };
}

export interface SideHeld {
  readonly wanted: Facts["laterality"];
  readonly conflicts: readonly SideConflict[];
}

export type News =
  | { readonly kind: "none" }
  /** Others changed these; they are shown. */
  | { readonly kind: "merged"; readonly changes: readonly Conflict[] }
  /** A page that is gone had not saved these; now they are. */
  | { readonly kind: "taken-up"; readonly fieldIds: readonly string[] };

/** A value given here for a field that somebody else changed too, while nobody has decided. */
export interface Contested {
  readonly conflict: Conflict;
  readonly ours: unknown;
}

/** All that would be lost with this page. */
export interface Unsaved extends Batch {
  readonly contested: readonly Contested[];
}

/** Where a store keeps what would be lost with the page. */
export interface Keeping {
  readonly keep: (unsaved: Unsaved | undefined) => void;
  readonly written: () => Promise<unknown>;
}

/** What of a workspace the store needs. */
export type StoredVisit = Pick<WorkspaceView, "jotting"> & {
  readonly patient: Pick<WorkspaceView["patient"], "id" | "dateOfBirth" | "sexAtBirth">;
  readonly consultation: Content & Pick<WorkspaceView["consultation"], "id" | "consultedOn" | "revision">;
};
