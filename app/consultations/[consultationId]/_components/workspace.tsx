"use client";

import { type MouseEvent, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { Notice } from "@/app/_ui/notice";
import { Toast } from "@/app/_ui/toast";
import { isFieldId } from "@/lib/clinical/checklist/checklist";
import type { WorkspaceView } from "@/lib/workspace";
import { ChecklistSections } from "./checklist-sections";
import { EndedSession } from "./ended-session";
import { LastVisitLine } from "./last-visit-line";
import { useSavingBeforeLeaving } from "./leaving";
import { askedNext, EmergencyBlock, FootBar, LiveMeaning, MeaningAwaited, SidePanel } from "./meaning-place";
import { PromptLine } from "./prompt-line";
import { focusQuickEntry, QuickPlace } from "./quick-place";
import { SideKeeper } from "./side-keeper";
import { WorkspaceProvider } from "./store-context";
import { storeFor } from "./store-for";
import { takeOver } from "./take-over";
import { awaitBox, isBoxAwaited } from "./typed-ahead";
import { useHeightsAbove } from "./use-heights-above";
import { useJournal } from "./use-journal";
import { useLaterParts } from "./use-later-parts";
import { type PanelState, useMoves, useToast } from "./use-moves";
import { useWorkspaceKeys } from "./use-workspace-keys";
import { WorkspaceBar } from "./workspace-bar";
import type { WorkspaceMoves } from "./workspace-moves";

interface WorkspaceProps {
  readonly view: WorkspaceView;
  /** Notices above the checklist. */
  readonly children: ReactNode;
}

/** One consultation on one screen: the checklist, and beside it what it means. */
export function Workspace({ view, children }: WorkspaceProps) {
  const [{ store, sender }] = useState(() => storeFor(view));
  const [panel, setPanel] = useState<PanelState>({ tab: "safety", open: false });
  const [dialog, setDialog] = useState<"find" | "keys" | "changes" | "complete">();
  const [toast, setToast] = useToast(store);
  const moves = useMoves(setPanel, setToast);
  const workspace = useMemo(() => ({ store, view, moves }), [store, view, moves]);
  const root = useHeightsAbove();
  const side = useRef<HTMLElement>(null);
  useEarlyTyping(root);
  const later = useLaterParts();
  const close = useCallback(() => {
    setDialog(undefined);
    awaitBox(undefined);
  }, []);
  const find = useCallback(() => {
    awaitBox("find");
    setDialog("find");
  }, []);
  const complete = useCallback(() => setDialog("complete"), []);
  const goToTab = useCallback((tab: PanelState["tab"]) => setPanel((before) => ({ ...before, tab })), []);
  const toggle = useCallback(() => setPanel(({ tab, open }) => ({ tab, open: !open })), []);
  useSavingBeforeLeaving(store.queue);
  useJournal(store, sender, view.mayRecord);
  useWorkspaceKeys({
    isWaiting: () => !later.failed && (dialog !== undefined || isBoxAwaited()),
    stopWaiting: close,
    undo: () => store.undo(),
    find,
    help: () => setDialog("keys"),
    complete: () => view.mayRecord && complete(),
    compare: () => view.previous && setDialog("changes"),
    takeOver: (id) => isFieldId(id) && takeOver(store, view, id),
    goToTab: moves.goToTab,
    quick: () => view.mayRecord && focusQuickEntry(),
    askNext() {
      const next = askedNext()?.(store.read());
      if (next) moves.goToQuestion(next);
    },
  });
  return (
    <WorkspaceProvider value={workspace}>
      <div
        ref={root}
        className={panel.open ? "cx-workspace cx-workspace--open" : "cx-workspace"}
        data-early="workspace"
        data-early-keys=""
        data-toast={toast && ""}
      >
        <div className="cx-checklist">
          <WorkspaceBar onFind={find} onHelp={() => setDialog("keys")} />
          {!view.mayRecord && <ReadOnlyNotice />}
          <EndedSession />
          {children}
          <LastVisitLine onCompare={() => setDialog("changes")} />
          {view.mayRecord && <QuickPlace />}
          <MeaningAwaited />
          <EmergencyBlock />
          <ChecklistSections />
          <PromptLine />
        </div>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by Enter too. */}
        <aside
          className="cx-side"
          id="meaning"
          ref={side}
          data-early="panel"
          aria-label="What it means"
          onClick={(event) => leadToQuestion(event, moves)}
        >
          <SidePanel part={side} tab={panel.tab} onTab={goToTab} onComplete={complete} />
        </aside>
        <FootBar open={panel.open} onToggle={toggle} />
      </div>
      <SideKeeper />
      <LiveMeaning />
      {later.parts && (
        <>
          <later.parts.QuestionSearch open={dialog === "find"} onClose={close} />
          <later.parts.KeysHelp open={dialog === "keys"} onClose={close} />
          <later.parts.ChangesDialog open={dialog === "changes"} onClose={close} />
          <later.parts.CompleteDialog open={dialog === "complete"} onClose={close} />
        </>
      )}
      <Toast message={toast} onDismiss={() => setToast(undefined)} />
    </WorkspaceProvider>
  );
}

function ReadOnlyNotice() {
  return (
    <Notice tone="info">
      <p>Your role may read this consultation. A clinician of the practice records it.</p>
    </Notice>
  );
}

/** A link to a question in the panel opens its section and puts the focus on it. */
function leadToQuestion(event: MouseEvent, moves: WorkspaceMoves): void {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const id = link?.getAttribute("href")?.slice(1);
  if (id && isFieldId(id)) {
    event.preventDefault();
    moves.goToQuestion(id);
  }
}
