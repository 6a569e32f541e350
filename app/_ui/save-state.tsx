import type { ReactNode } from "react";
import { formatTime } from "./dates";

/** What the server is known to hold. `saved` is only ever said after the server acknowledged that revision. */
export type Saving =
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: Date | string }
  | { readonly state: "waiting"; readonly changes: number; readonly why?: string }
  | { readonly state: "failed"; readonly message: string };

interface SaveStateProps {
  readonly saving: Saving;
  /** What is in the way of all being safe though no change waits: said in place of "Saved". */
  readonly children?: ReactNode;
}

/** Whether the work is safe. Only trouble is read out; "Saved" stays silent for screen readers until looked at. */
export function SaveState({ saving, children }: SaveStateProps) {
  const trouble = saving.state === "waiting" || saving.state === "failed";
  return (
    <p className={`cx-save cx-save--${saving.state}`}>
      {!trouble && !children && sentence(saving)}
      <span role="status">{trouble ? sentence(saving) : children}</span>
    </p>
  );
}

function sentence(saving: Saving): string {
  switch (saving.state) {
    case "untouched":
      return "No changes yet";
    case "saving":
      return "Saving…";
    case "saved":
      return `Saved ${formatTime(saving.at)}`;
    case "waiting":
      return `Not saved: ${saving.changes} ${saving.changes === 1 ? "change" : "changes"} waiting${saving.why ? ` (${saving.why})` : ""}`;
    case "failed":
      return `Not saved: ${saving.message}`;
  }
}
