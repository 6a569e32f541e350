"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { KeyHint } from "@/app/_ui/section";
import { applies } from "@/lib/clinical/checklist/applies";
import { checklist, type FieldId } from "@/lib/clinical/checklist/checklist";
import { focusQuestion } from "./focus-question";
import { usePart } from "./store-context";

interface SearchProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Finds any question that applies by its words; Enter goes to the first, arrows choose another. */
export function QuestionSearch({ open, onClose }: SearchProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const facts = usePart((state) => state.facts);
  const chosen = usePart((state) => state.chosenTests);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = checklist
    .filter((field) => field.from === "answer" && applies(field.id, facts, chosen))
    .filter((field) => words.every((word) => textOf(field).includes(word)))
    .slice(0, 9);
  const box = useRef<HTMLInputElement>(null);
  // After the dialog's own effect has shown it, which gives the focus to its first button.
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);
  const target = useRef<FieldId>(undefined);
  const go = (id: FieldId | undefined) => {
    target.current = id;
    onClose();
  };
  // Closing gives the focus back to where it was, so the question takes it only afterwards.
  const onClosed = () => {
    onClose();
    setTyped("");
    setAt(0);
    if (target.current) focusQuestion(target.current);
    target.current = undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(found[at]?.id);
    }
  };
  return (
    <Dialog open={open} onClose={onClosed} title="Find a question">
      <input
        ref={box}
        className="nhsuk-input cx-input"
        aria-label="Words of the question"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="question-search-results"
        aria-activedescendant={found[at] && `search-${found[at].id}`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="cx-search-results" id="question-search-results" role="listbox" aria-label="Questions">
        {found.map((field, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box that owns this list.
          <div
            key={field.id}
            id={`search-${field.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => go(field.id)}
          >
            {field.label}
          </div>
        ))}
      </div>
      {found.length === 0 && <p>No question has these words.</p>}
    </Dialog>
  );
}

function textOf(field: { id: string; label: string; question?: string }): string {
  return `${field.id} ${field.label} ${field.question ?? ""}`.toLowerCase();
}

const keys = [
  ["J K", "next, previous question"],
  ["[ ]", "previous, next section"],
  ["Y N U", "yes, no, not asked"],
  ["1 2 3 …", "choose an option or a score"],
  ["A", "ask next: the question that brings safety closest"],
  ["/", "find a question"],
  ["Ctrl Z", "undo"],
  ["?", "these keys"],
] as const;

/** The keys of the workspace. */
export function KeysHelp({ open, onClose }: SearchProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className="cx-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <KeyHint>{key}</KeyHint>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
