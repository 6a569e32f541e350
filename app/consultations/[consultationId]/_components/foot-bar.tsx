"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { Button } from "@/app/_ui/button";
import { SaveState } from "@/app/_ui/save-state";
import { Tag, UrgencyTag } from "@/app/_ui/tag";
import { urgencyLabels } from "@/lib/clinical/rules/urgency";
import { useMeaning } from "./meaning";
import { useSaving } from "./store-context";

/** How soon, as a tag. */
export function UrgencyNow() {
  const urgency = useMeaning((meaning) => meaning.urgency);
  return urgency === "info" ? <Tag tone="info">{urgencyLabels.info}</Tag> : <UrgencyTag urgency={urgency} />;
}

/** How many red flags are present and not excluded, and what is missing. */
export function FlagCounts() {
  const { redFlags, notExcluded, incomplete } = useMeaning((meaning) => meaning);
  const open = notExcluded.filter((flag) => flag.askable).length;
  const parts = [
    `${redFlags.length || "No"} red ${redFlags.length === 1 ? "flag" : "flags"}`,
    `${open || "none"} not excluded`,
    ...(incomplete.length > 0 ? [`${incomplete.length} missing`] : []),
  ];
  return parts.join(" · ");
}

/** The bar on top says what is saved, but it is not in view here; trouble has to be. */
function TroubleSaving() {
  const saving = useSaving();
  return saving.state === "waiting" || saving.state === "failed" ? <SaveState saving={saving} /> : null;
}

interface FootBarProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/**
 * Where there is no room for the panel beside the checklist: what it says in one line, and the way to it. A panel that
 * takes the checklist's place opens at its top, and closing it leads back to where one was.
 */
export function FootBar({ open, onToggle }: FootBarProps) {
  const part = useRef<HTMLDivElement>(null);
  useEarlyTyping(part);
  const before = useRef(0);
  const toggle = () => {
    const takesPlace = () => !document.querySelector(".cx-checklist")?.checkVisibility();
    const tookPlace = takesPlace();
    const { scrollY } = window;
    flushSync(onToggle);
    if (tookPlace) return window.scrollTo({ top: before.current });
    if (!takesPlace()) return;
    before.current = scrollY;
    window.scrollTo({ top: 0 });
  };
  return (
    <div className="cx-foot" ref={part} data-early="foot">
      <div className="cx-foot-words">
        <UrgencyNow />
        <span className="cx-foot-counts">
          <FlagCounts />
        </span>
        <TroubleSaving />
      </div>
      <Button small weight="secondary" aria-expanded={open} aria-controls="meaning" onClick={toggle}>
        {open ? "Close" : "What it means"}
      </Button>
    </div>
  );
}
