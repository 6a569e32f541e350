"use client";

import type { KeyboardEvent } from "react";
import { usePart } from "./store-context";
import { useTestsToRequest } from "./tests-to-request";
import { type TabId, tabIds } from "./workspace-moves";

const labels: Readonly<Record<TabId, string>> = {
  safety: "Safety",
  diagnosis: "Diagnosis",
  tests: "Tests",
  medicines: "Medicines",
  refer: "Refer",
  note: "Note",
};

interface PanelTabsProps {
  readonly selected: TabId;
  readonly onSelect: (tab: TabId) => void;
}

/** The tabs of the panel; arrows go from one to the next. */
export function PanelTabs({ selected, onSelect }: PanelTabsProps) {
  const tests = useTestsToRequest().length;
  const medicines = usePart((state) => state.chosenMedicines.length);
  const chosen: Partial<Record<TabId, number>> = { tests, medicines };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const next = tabIds.at((tabIds.indexOf(selected) + step) % tabIds.length) ?? selected;
    onSelect(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="cx-tabs" role="tablist" aria-label="What it means, and what to do" onKeyDown={onKeyDown}>
      {tabIds.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          className="cx-tab"
          aria-selected={id === selected}
          aria-controls="tab-panel"
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {labels[id]}
          {chosen[id] ? (
            <span className="cx-count">
              {chosen[id]}
              <span className="cx-hidden"> chosen</span>
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}
