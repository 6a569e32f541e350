"use client";

import type { KeyboardEvent } from "react";
import { classNames } from "../class-names";
import { describedBy } from "./answer-row";

export interface Segment {
  /** `undefined` is the resting place "not asked". */
  readonly code: string | undefined;
  readonly label: string;
  /** The key that chooses it while the focus is in the group. */
  readonly shortcut?: string;
}

interface SegmentsProps {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly segments: readonly Segment[];
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  /** Joined in one bar, or free-standing and wrapping. */
  readonly shape: "joined" | "loose" | "scale";
  /** Names the group where no `<id>-label` stands on the page. */
  readonly groupLabel?: string;
}

/** Radio buttons drawn as segments. U, Delete and Backspace go back to "not asked". */
export function Segments(props: SegmentsProps) {
  const { id, hint, error, segments, value, onChange, shape, groupLabel } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const pressed = segmentOf(event, segments);
    if (pressed === undefined) return;
    event.preventDefault();
    onChange(pressed.code);
    // The focus follows the choice, as it does with the arrows, so that Tab leaves the group from there.
    const at = segments.findIndex((segment) => segment.code === pressed.code);
    event.currentTarget.querySelectorAll("input")[at]?.focus();
  };
  return (
    <div
      role="radiogroup"
      className={`cx-segments cx-segments--${shape}`}
      {...(groupLabel ? { "aria-label": groupLabel } : { "aria-labelledby": `${id}-label` })}
      aria-describedby={describedBy(id, hint, error)}
      aria-invalid={error ? true : undefined}
      onKeyDown={onKeyDown}
    >
      {segments.map(({ code, label }, at) => (
        <label
          key={code ?? "not-asked"}
          className={classNames(
            "cx-segment",
            code === undefined && "cx-segment--rest",
            code && `cx-segment--${code}`,
          )}
        >
          <input
            type="radio"
            id={at === 0 ? id : undefined}
            name={id}
            value={code ?? ""}
            checked={value === code}
            onChange={() => onChange(code)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function segmentOf(event: KeyboardEvent, segments: readonly Segment[]): Segment | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "u" || key === "delete" || key === "backspace") return { code: undefined, label: "" };
  return segments.find(
    (segment) => segment.shortcut === key || (segment.code && letters[segment.code] === key),
  );
}

/** Codes that mean yes or no in any choice, so that the same two keys answer them everywhere. */
const letters: Readonly<Record<string, string>> = {
  yes: "y",
  positive: "y",
  no: "n",
  none: "n",
  negative: "n",
  normal: "n",
};
