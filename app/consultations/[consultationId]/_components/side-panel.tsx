"use client";

import type { ReactNode, RefObject } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { EmergencyBlock } from "./emergency-block";
import { FlagCounts, UrgencyNow } from "./foot-bar";
import { useMeaning } from "./meaning";
import { PanelTabs } from "./panel-tabs";
import { SafetyTab } from "./safety-tab";
import { useWorkspace } from "./store-context";
import { useLaterParts } from "./use-later-parts";
import type { TabId } from "./workspace-moves";

interface SidePanelProps {
  /** The element around it. */
  readonly part: RefObject<HTMLElement | null>;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly onComplete: () => void;
}

/** What the answers mean and what can be done: urgency always on top, the rest one tab at a time. */
export function SidePanel({ part, tab, onTab, onComplete }: SidePanelProps) {
  const { view } = useWorkspace();
  useEarlyTyping(part);
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
        <TabContent tab={tab} />
      </div>
      {view.mayRecord && (
        <div className="cx-side-foot">
          <Button onClick={onComplete}>Complete the consultation…</Button>
        </div>
      )}
    </>
  );
}

function TabContent({ tab }: Pick<SidePanelProps, "tab">): ReactNode {
  const later = useLaterParts();
  if (tab === "safety") {
    return (
      <>
        <EmergencyBlock />
        <SafetyTab />
      </>
    );
  }
  if (later.failed) {
    return (
      <Notice tone="warn" title="This part could not be fetched." announce>
        <p>
          <Button small weight="secondary" onClick={later.fetchAgain}>
            Try again
          </Button>
        </p>
      </Notice>
    );
  }
  if (!later.parts) return <p className="cx-quiet">Loading…</p>;
  const Content = later.parts[contents[tab]];
  return <Content />;
}

const contents = {
  diagnosis: "DiagnosisTab",
  tests: "TestsTab",
  medicines: "MedicinesTab",
  refer: "ReferTab",
  note: "NoteTab",
} as const satisfies Record<Exclude<TabId, "safety">, string>;

function MeaningHead({ tab, onSafety }: { readonly tab: TabId; readonly onSafety: () => void }) {
  const { redFlags, urgency } = useMeaning((meaning) => meaning);
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
