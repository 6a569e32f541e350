import type { ToastMessage } from "@/app/_ui/toast";
import type { FieldId } from "@/lib/clinical/checklist/checklist";

export const tabIds = ["safety", "diagnosis", "tests", "medicines", "refer", "note"] as const;
export type TabId = (typeof tabIds)[number];

/** What any part of the workspace can ask of the whole. */
export interface WorkspaceMoves {
  /** Brings a question into view and puts the focus on it. */
  readonly goToQuestion: (fieldId: FieldId) => void;
  /** Opens a tab of the panel and puts the focus on it. */
  readonly goToTab: (tab: TabId) => void;
  /** Says what just happened, with a way back where there is one. */
  readonly say: (message: ToastMessage) => void;
}
