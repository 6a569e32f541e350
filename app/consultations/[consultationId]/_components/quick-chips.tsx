"use client";

import { type KeyboardEvent, useEffect, useState } from "react";
import { FieldControl } from "@/app/_ui/answers/field-control";
import { KeyHint } from "@/app/_ui/section";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText, factText } from "@/lib/clinical/phrases";
import type { Taking } from "@/lib/clinical/quick-entry/against-record";

import { usePart } from "./store-context";

export interface QuickChip extends Taking {
  readonly fieldId: FieldId;
  /** What the line, or a correction of it, says. */
  readonly said: unknown;
  readonly agreed: boolean;
}

/** Whether it would change what is recorded, and nobody has agreed to that. */
export const isHeld = ({ does, agreed }: QuickChip) => does === "changes" && !agreed;

interface QuickChipsProps {
  readonly chips: readonly QuickChip[];
  readonly onDate: string;
  readonly onCorrect: (fieldId: FieldId, value: unknown) => void;
  readonly onDrop: (fieldId: FieldId) => void;
  /** A change of what is recorded is wanted. */
  readonly onAgree: (fieldId: FieldId) => void;
  readonly onLeave: () => void;
}

/** What was understood, one chip for each question; arrows go along them, Enter corrects one, Delete drops it. */
export function QuickChips(props: QuickChipsProps) {
  const { chips, onDate, onCorrect } = props;
  const [open, setOpen] = useState<FieldId>();
  const correcting = chips.find(({ fieldId }) => fieldId === open);
  const field = correcting && fieldById(correcting.fieldId);
  useEffect(() => {
    const control = open && document.querySelector(".cx-quick-correct");
    if (!control) return;
    const inputs = control.querySelectorAll<HTMLElement>("input, select, textarea");
    (control.querySelector<HTMLElement>("input:checked") ?? inputs[0])?.focus();
  }, [open]);
  const close = () => {
    const at = chips.findIndex(({ fieldId }) => fieldId === open);
    setOpen(undefined);
    focusChip(at);
  };
  return (
    <>
      <ul className="cx-quick-chips" aria-label="Understood">
        {chips.map((chip, at) => (
          <Chip
            key={chip.fieldId}
            chip={chip}
            at={at}
            isOpen={chip.fieldId === open}
            onOpen={setOpen}
            {...props}
          />
        ))}
      </ul>
      {correcting && field && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
        <div
          role="group"
          aria-label={`Correct: ${field.label}`}
          className="cx-quick-correct"
          onKeyDown={(event) => {
            if (event.key !== "Escape" && (event.key !== "Enter" || field.kind === "text")) return;
            // Else the same press would open the chip again, which has the focus by then.
            event.preventDefault();
            close();
          }}
        >
          <FieldControl
            field={field}
            row={{
              id: `quick-${correcting.fieldId}`,
              label: field.label,
              error: undefined,
              value: correcting.said,
              onChange: (value) => value !== undefined && onCorrect(correcting.fieldId, value),
            }}
            onDate={onDate}
          />
        </div>
      )}
    </>
  );
}

interface ChipProps extends QuickChipsProps {
  readonly chip: QuickChip;
  readonly at: number;
  readonly isOpen: boolean;
  readonly onOpen: (fieldId: FieldId) => void;
}

function Chip({ chip, at, isOpen, onOpen, chips, onDrop, onAgree, onLeave }: ChipProps) {
  const { fieldId, said, does } = chip;
  const now = usePart((state) => factText(fieldId, state.facts));
  const needsAgreement = isHeld(chip);
  const press = () => {
    if (!needsAgreement) return onOpen(fieldId);
    onAgree(fieldId);
    // On to the next that waits, or back to where Enter records.
    const next = chips.findIndex((other) => other !== chip && isHeld(other));
    if (next >= 0) focusChip(next);
    else onLeave();
  };
  const drop = () => {
    // While it is still there: what goes with the focus on it takes the focus along.
    if (chips.length > 1) focusChip(at + 1 < chips.length ? at + 1 : at - 1);
    else onLeave();
    onDrop(fieldId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const leaves = event.key === "ArrowUp" || event.key === "Escape";
    if (step) focusChip((at + step + chips.length) % chips.length);
    else if (leaves) onLeave();
    else if (event.key === "Delete" || event.key === "Backspace") drop();
    else return;
    event.preventDefault();
  };
  return (
    <li>
      <button
        type="button"
        id={`quick-chip-${at}`}
        className={`cx-quick-chip cx-quick-chip--${needsAgreement ? "changes" : does}`}
        aria-expanded={isOpen}
        onClick={press}
        onKeyDown={onKeyDown}
      >
        <span className="cx-quick-field">{fieldById(fieldId).label}:</span>{" "}
        <strong>{answerText(fieldById(fieldId), said)}</strong>
        {does === "same" && <span className="cx-quiet"> recorded already</span>}
        {does === "changes" && (
          <span>
            {" "}
            now {now}
            {needsAgreement ? (
              <>
                : <KeyHint>Enter</KeyHint> to change it
              </>
            ) : (
              ", will change"
            )}
          </span>
        )}
      </button>
    </li>
  );
}

export function focusChip(at: number): void {
  document.getElementById(`quick-chip-${at}`)?.focus();
}
