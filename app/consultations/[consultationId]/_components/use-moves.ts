import { type Dispatch, type SetStateAction, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { formatTime } from "@/app/_ui/dates";
import type { ToastMessage } from "@/app/_ui/toast";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { askedWithTests } from "./asked-with-tests";
import type { News } from "./consultation-state";
import type { ConsultationStore } from "./consultation-store";
import { focusQuestion } from "./focus-question";
import type { TabId, WorkspaceMoves } from "./workspace-moves";

/** The panel: which tab is shown, and on narrower screens whether it is open. */
export interface PanelState {
  readonly tab: TabId;
  readonly open: boolean;
}

/** How the parts of the workspace lead to each other. */
export function useMoves(
  setPanel: Dispatch<SetStateAction<PanelState>>,
  say: WorkspaceMoves["say"],
): WorkspaceMoves {
  return useMemo(
    () => ({
      goToQuestion(fieldId) {
        if (askedWithTests.includes(fieldId)) {
          flushSync(() => setPanel({ tab: "tests", open: true }));
          return focusQuestion(fieldId);
        }
        // Where the screen is too narrow for both, the panel makes way for the checklist.
        if (!document.querySelector(".cx-checklist")?.checkVisibility()) {
          flushSync(() => setPanel((panel) => ({ ...panel, open: false })));
        }
        focusQuestion(fieldId);
      },
      goToTab(tab) {
        flushSync(() => setPanel({ tab, open: true }));
        document.getElementById(`tab-${tab}`)?.focus();
      },
      say,
    }),
    [setPanel, say],
  );
}

/** What is said at the foot of the screen: until it is dismissed, or until the next answer makes it old. */
export function useToast(store: ConsultationStore) {
  const [toast, setToast] = useState<ToastMessage>();
  useEffect(() => {
    let { answers, undone, news } = store.read();
    return store.subscribe(() => {
      const state = store.read();
      if (state.undone !== undone) {
        undone = state.undone;
        setToast({ text: `Undone: ${undone.fieldIds.map(nameOf).join(", ")}` });
      } else if (state.news !== news) {
        news = state.news;
        const text = wordsOf(news);
        if (text) setToast({ text });
      } else if (state.answers !== answers) {
        setToast(undefined);
      }
      answers = state.answers;
    });
  }, [store]);
  return [toast, setToast] as const;
}

function wordsOf(news: News): string | undefined {
  switch (news.kind) {
    case "none":
      return undefined;
    case "taken-up":
      return `Not saved last time, saved now: ${news.fieldIds.map(nameOf).join(", ")}`;
    case "merged":
      return news.changes
        .map(({ fieldId, by, at }) => `${by} answered “${nameOf(fieldId)}” at ${formatTime(at)}`)
        .join("; ");
  }
}

function nameOf(fieldId: string): string {
  if (isFieldId(fieldId)) return fieldById(fieldId).label;
  return fieldId === "chosen_tests" ? "choice of tests" : "choice of medicines";
}
