"use client";

import { type MouseEvent, useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/app/_ui/button";
import { SaveState } from "@/app/_ui/save-state";
import { KeyHint } from "@/app/_ui/section";
import { urgencyLabels } from "@/lib/clinical/rules/urgency";
import { safestPath } from "@/lib/clinical/safest-path";
import type { WorkspaceView } from "@/lib/workspace";
import { ChecklistSections } from "./checklist-sections";
import { CompletePanel } from "./complete-panel";
import { ConsultationStore } from "./consultation-store";
import { focusQuestion } from "./focus-question";
import { EmergencyBlock, MeaningPanel } from "./meaning-panel";
import { MedicinePanel } from "./medicine-panel";
import { NotePanel } from "./note-panel";
import { KeysHelp, QuestionSearch } from "./question-search";
import { DifferentialPanel, ReferralPanel } from "./referral-panel";
import { usePart, WorkspaceProvider } from "./store-context";
import { TestPanel } from "./test-panel";
import { useWorkspaceKeys } from "./use-workspace-keys";

/** One consultation on one screen: the checklist, and beside it what it means. */
export function Workspace({ view }: { readonly view: WorkspaceView }) {
  const [store] = useState(() => new ConsultationStore(view));
  const value = useMemo(() => ({ store, view }), [store, view]);
  const [dialog, setDialog] = useState<"search" | "help">();
  const [panelOpen, setPanelOpen] = useState(false);
  useSavingBeforeLeaving(store);
  const openSearch = useCallback(() => setDialog("search"), []);
  const openHelp = useCallback(() => setDialog("help"), []);
  const askNext = useCallback(() => {
    const { facts, chosenTests } = store.read();
    const [next] = safestPath(facts, chosenTests).questions;
    if (next) focusQuestion(next.fieldId);
  }, [store]);
  /** A click on a question leads into the checklist, which is hidden while the panel is open. */
  const closeForQuestion = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a[href^='#'], .cx-ask")) {
      flushSync(() => setPanelOpen(false));
    }
  };
  useWorkspaceKeys({ store, openSearch, openHelp, askNext });
  return (
    <WorkspaceProvider value={value}>
      <div className="cx-workspace">
        <div className="cx-workspace-checklist">
          <WorkspaceBar onSearch={openSearch} onHelp={openHelp} />
          <EmergencyBlock />
          <ChecklistSections />
        </div>
        <aside
          className={panelOpen ? "cx-workspace-panel cx-workspace-panel--open" : "cx-workspace-panel"}
          id="meaning"
          aria-label="What it means"
          onClickCapture={closeForQuestion}
        >
          <MeaningPanel />
          <DifferentialPanel />
          <TestPanel />
          <MedicinePanel />
          <ReferralPanel />
          <NotePanel />
          <CompletePanel />
        </aside>
        <BottomBar
          open={panelOpen}
          onToggle={() => {
            setPanelOpen(!panelOpen);
            window.scrollTo(0, 0);
          }}
        />
      </div>
      <QuestionSearch open={dialog === "search"} onClose={() => setDialog(undefined)} />
      <KeysHelp open={dialog === "help"} onClose={() => setDialog(undefined)} />
    </WorkspaceProvider>
  );
}

function WorkspaceBar({ onSearch, onHelp }: { readonly onSearch: () => void; readonly onHelp: () => void }) {
  const saving = usePart((state) => state.saving);
  return (
    <div className="cx-workspace-bar">
      <h1>Hip consultation</h1>
      <SaveState saving={saving} />
      <Button small weight="quiet" onClick={onSearch}>
        Find a question <KeyHint>/</KeyHint>
      </Button>
      <Button small weight="quiet" onClick={onHelp}>
        Keys <KeyHint>?</KeyHint>
      </Button>
    </div>
  );
}

/** On narrower screens: what it means in one line, and the way to all of it. */
function BottomBar({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const { urgency, redFlags, notExcluded } = usePart((state) => state.assessment);
  const openFlags = notExcluded.filter((flag) => flag.askable).length;
  return (
    <div className="cx-workspace-bottom">
      <span>
        <strong>{urgencyLabels[urgency]}</strong>, {redFlags.length} red{" "}
        {redFlags.length === 1 ? "flag" : "flags"}, {openFlags} not excluded
      </span>
      <Button small weight="secondary" aria-expanded={open} aria-controls="meaning" onClick={onToggle}>
        {open ? "Back to the checklist" : "What it means"}
      </Button>
    </div>
  );
}

/** Sends what waits when a text box is left or the page hidden; warns before leaving while something waits. */
function useSavingBeforeLeaving(store: ConsultationStore): void {
  useEffect(() => {
    const flush = () => store.queue.flush();
    const onHide = () => document.visibilityState === "hidden" && store.queue.handOver();
    const onLeave = () => store.queue.handOver();
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (store.queue.unsaved > 0) event.preventDefault();
    };
    document.addEventListener("focusout", flush);
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("beforeunload", onBeforeUnload);
    window.addEventListener("online", flush);
    return () => {
      document.removeEventListener("focusout", flush);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("beforeunload", onBeforeUnload);
      window.removeEventListener("online", flush);
      store.queue.handOver();
    };
  }, [store]);
}
