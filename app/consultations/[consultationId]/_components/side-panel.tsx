"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { DiagnosisTab } from "./diagnosis-tab";
import { EmergencyBlock } from "./emergency-block";
import { FlagCounts, UrgencyNow } from "./foot-bar";
import { MedicinesTab } from "./medicines-tab";
import { NoteTab } from "./note-tab";
import { PanelTabs } from "./panel-tabs";
import { ReferTab } from "./refer-tab";
import { SafetyTab } from "./safety-tab";
import { usePart, useWorkspace } from "./store-context";
import { TestsTab } from "./tests-tab";
import type { TabId } from "./workspace-moves";

const contents: Readonly<Record<TabId, () => ReactNode>> = {
  safety: SafetyTab,
  diagnosis: DiagnosisTab,
  tests: TestsTab,
  medicines: MedicinesTab,
  refer: ReferTab,
  note: NoteTab,
};

interface SidePanelProps {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly onComplete: () => void;
}

/** What the answers mean and what can be done: urgency always on top, the rest one tab at a time. */
export function SidePanel({ tab, onTab, onComplete }: SidePanelProps) {
  const { view } = useWorkspace();
  const Content = contents[tab];
  return (
    <>
      <MeaningHead tab={tab} onSafety={() => onTab("safety")} />
      <PanelTabs selected={tab} onSelect={onTab} />
      <div
        className="cx-side-body"
        id="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
      >
        {tab === "safety" && <EmergencyBlock />}
        <Content />
      </div>
      {view.mayRecord && (
        <div className="cx-side-foot">
          <Button onClick={onComplete}>Complete the consultation…</Button>
        </div>
      )}
    </>
  );
}

function MeaningHead({ tab, onSafety }: { readonly tab: TabId; readonly onSafety: () => void }) {
  const { redFlags, urgency } = usePart((state) => state.assessment);
  const isEmergency = urgency === "emergency_same_day";
  return (
    <div className="cx-side-head">
      <h2 className="cx-hidden">What it means</h2>
      <UrgencyNow />
      <span className="cx-side-counts">
        <FlagCounts />
      </span>
      {tab !== "safety" && redFlags.length > 0 && (
        <button
          type="button"
          className={isEmergency ? "cx-side-flags cx-side-flags--emergency" : "cx-side-flags"}
          onClick={onSafety}
        >
          {redFlags.map(({ label }) => label).join("; ")}
        </button>
      )}
    </div>
  );
}
