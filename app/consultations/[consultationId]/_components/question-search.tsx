"use client";

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { checklist, type FieldId } from "@/lib/clinical/checklist/checklist";
import { factText } from "@/lib/clinical/phrases";
import type { QuestionsShown } from "./consultation-content";
import { sectionTitles } from "./section-titles";
import { usePart, useWorkspace } from "./store-context";
import { takeTypedAhead } from "./typed-ahead";

interface QuestionSearchProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const mostFound = 10;

/**
 * Finds any question that is shown by its words; Enter goes to the first, arrows choose another. What was typed after
 * its key and before it came stands in the box.
 */
export function QuestionSearch({ open, onClose }: QuestionSearchProps) {
  const { moves } = useWorkspace();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const shown = usePart((state) => state.shown);
  const found = useMemo(() => (open ? questionsWith(typed, shown) : []), [open, typed, shown]);
  const target = useRef<FieldId>(undefined);
  const go = useCallback(
    (id: FieldId | undefined) => {
      target.current = id;
      onClose();
    },
    [onClose],
  );
  useEffect(() => {
    const ahead = open ? takeTypedAhead("find") : undefined;
    if (!ahead) return;
    setTyped(ahead.trim());
    if (ahead.endsWith("\n")) go(questionsWith(ahead, shown)[0]?.id);
  }, [open, go, shown]);
  // Closing gives the focus back to where it was, so the question takes it only afterwards.
  const onClosed = () => {
    setTyped("");
    setAt(0);
    if (target.current) moves.goToQuestion(target.current);
    target.current = undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && event.key !== "Enter") return;
    event.preventDefault();
    if (step === 0) go(found[at]?.id);
    else setAt(Math.max(0, Math.min(found.length - 1, at + step)));
  };
  return (
    <Dialog open={open} onClose={onClose} onClosed={onClosed} title="Find a question">
      <input
        className="nhsuk-input cx-input cx-search-box"
        aria-label="Words of the question"
        role="combobox"
        autoComplete="off"
        aria-expanded={found.length > 0}
        aria-controls="question-search-results"
        aria-activedescendant={found[at] && `search-${found[at].id}`}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Results found={found} at={at} onGo={go} />
    </Dialog>
  );
}

interface ResultsProps {
  readonly found: readonly FoundQuestion[];
  readonly at: number;
  readonly onGo: (id: FieldId) => void;
}

function Results({ found, at, onGo }: ResultsProps) {
  const facts = usePart((state) => state.facts);
  return (
    <>
      <div className="cx-search-results" id="question-search-results" role="listbox" aria-label="Questions">
        {found.map(({ id, label, section }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box that owns this list.
          <div
            key={id}
            id={`search-${id}`}
            className="cx-search-result"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => onGo(id)}
          >
            <span>{label}</span>
            <span className="cx-quiet">
              {section} · {factText(id, facts)}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="cx-quiet">No question has these words.</p>}
    </>
  );
}

interface FoundQuestion {
  readonly id: FieldId;
  readonly label: string;
  /** The title of its section. */
  readonly section: string;
}

/** The questions that hold every word; those whose name begins with the first word come first. */
function questionsWith(typed: string, shown: QuestionsShown): readonly FoundQuestion[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const onScreen = new Set<string>(Object.values(shown).flat());
  const begins = (label: string) => (label.toLowerCase().startsWith(words[0] ?? "") ? 0 : 1);
  return checklist
    .filter(({ id }) => onScreen.has(id))
    .filter((field) => words.every((word) => wordsOf(field).includes(word)))
    .map(({ id, label, section }) => ({
      id,
      label,
      section: sectionTitles.find((title) => title.id === section)?.short ?? "",
    }))
    .sort((a, b) => begins(a.label) - begins(b.label))
    .slice(0, mostFound);
}

/** Everything by which a question is looked for: its name, the words to say, and its answers. */
function wordsOf(field: (typeof checklist)[number]): string {
  const options = "options" in field ? field.options.map(({ label }) => label) : [];
  const question = "question" in field ? field.question : "";
  return [field.id.replaceAll("_", " "), field.label, question, ...options].join(" ").toLowerCase();
}
