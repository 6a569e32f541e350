"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { KeyHint } from "@/app/_ui/section";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { type Corrections, type KeptText, uncorrected } from "@/lib/clinical/jotting";
import { takingInto } from "@/lib/clinical/quick-entry/against-record";
import { type QuickAnswer, readQuickEntry } from "@/lib/clinical/quick-entry/quick-entry";
import { focusChip, isHeld, type QuickChip, QuickChips } from "./quick-chips";
import { usePart, useWorkspace } from "./store-context";
import { takeTypedAhead } from "./typed-ahead";

const nothing: Facts = {};

/**
 * One line of shorthand for many answers. What is understood shows as chips while it is typed; Enter records them;
 * what is not understood stays in the line. What stands here is kept like an answer, and goes with none.
 */
export function QuickLine() {
  const { store, view, moves } = useWorkspace();
  // What is recorded matters only to what stands in the line.
  const facts = usePart((state) => (state.jotting.line === "" ? nothing : state.facts));
  const age_years = usePart((state) => state.facts.age_years);
  const sex_at_birth = usePart((state) => state.facts.sex_at_birth);
  const box = useRef<HTMLInputElement>(null);
  // The line as recording left it, until something is typed: so long there is nothing of its own to undo in the box.
  const recorded = useRef<string>(undefined);
  const { line, corrections, kept } = usePart((state) => state.jotting);
  const correct = (changes: Partial<Corrections>) =>
    store.jot({ corrections: { ...corrections, ...changes } });
  const { consultedOn } = view.consultation;
  useEffect(() => {
    // Whoever comes back to the line goes on at its end.
    box.current?.setSelectionRange(-1, -1);
    const ahead = takeTypedAhead("quick");
    if (ahead === undefined) return;
    box.current?.focus();
    const { line: before } = store.read().jotting;
    if (ahead !== "") store.jot({ line: before + ahead.trimEnd(), corrections: uncorrected });
  }, [store]);
  const entry = useMemo(
    () => readQuickEntry(line, consultedOn, { age_years, sex_at_birth }),
    [line, consultedOn, age_years, sex_at_birth],
  );
  const chips = entry.answers
    .filter(({ fieldId }) => !corrections.dropped.includes(fieldId))
    .map((answer) => chipOf(answer, corrections, facts));
  const left = entry.parts.filter(({ kind }) => kind === "left");
  const firstHeld = chips.findIndex(isHeld);
  const held = firstHeld >= 0;
  const ready = chips.filter(({ does, agreed }) => does === "answers" || (does === "changes" && agreed));
  const record = () => {
    // To change what is recorded takes one look and one Enter for each answer; the box leads there, and changes nothing.
    if (held && ready.length === 0) return focusChip(firstHeld);
    if (ready.length > 0) {
      store.answerAll(ready.map(({ fieldId, value }) => ({ fieldId, value })));
      moves.say({
        text:
          ready.length === 1 ? "1 answer taken from the line" : `${ready.length} answers taken from the line`,
        undo: () => store.undo(),
      });
      recorded.current = held ? line : "";
    }
    // What waits to be wanted keeps the whole line: a piece of it would read otherwise than the whole.
    if (held) return;
    const words = left.map(({ text }) => text.trim()).join(" … ");
    store.jot({ line: "", corrections: uncorrected, kept: setAside(line, kept, words) });
  };
  const without = (one: KeptText) => kept.filter((other) => other !== one);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (!event.repeat) record();
    } else if (event.key === "ArrowDown" && chips.length > 0) {
      event.preventDefault();
      document.getElementById("quick-chip-0")?.focus();
    } else if (isUndo(event) && recorded.current === line) {
      event.preventDefault();
      store.undo();
    } else if (event.key === "Escape") box.current?.blur();
  };
  return (
    <div className="cx-quick-body">
      <div className="cx-quick-line">
        <label htmlFor="quick-entry" className="cx-quick-label">
          Quick entry <KeyHint>Q</KeyHint>
        </label>
        <input
          ref={box}
          id="quick-entry"
          className="nhsuk-input cx-input cx-quick-box"
          placeholder="R groin 9/12 worse stairs EMS 15 no trauma, no fever"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={2000}
          value={line}
          aria-describedby="quick-entry-read"
          onChange={({ target }) => {
            recorded.current = undefined;
            store.jot({ line: target.value, corrections: uncorrected });
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id="quick-entry-read" className="cx-hidden" role="status">
        {line !== "" &&
          `${chips.length} understood, ${left.length} left as text. ${enterDoes(ready.length > 0, held)}, arrow down to correct.`}
      </p>
      {chips.length > 0 && (
        <QuickChips
          chips={chips}
          onDate={consultedOn}
          onCorrect={(fieldId, value) => correct({ values: { ...corrections.values, [fieldId]: value } })}
          onDrop={(fieldId) => correct({ dropped: [...corrections.dropped, fieldId] })}
          onAgree={(fieldId) => correct({ agreed: [...corrections.agreed, fieldId] })}
          onLeave={() => box.current?.focus()}
        />
      )}
      {left.length > 0 && (
        <p className="cx-quick-left">
          Not understood, stays as text:{" "}
          {left.map(({ text, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words can be left twice
            <span key={`${text}-${at}`} className="cx-quick-word">
              <mark>{text.trim()}</mark>
              {why && <span className="cx-quiet"> {why}</span>}
            </span>
          ))}
        </p>
      )}
      <KeptTexts
        kept={kept}
        onDismiss={(one) => store.jot({ kept: without(one) })}
        onBack={(one) => {
          store.jot({ line: one.line, corrections: uncorrected, kept: setAside(line, without(one)) });
          box.current?.focus();
        }}
      />
    </div>
  );
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

/** The texts that are in no answer with those of one more line, where there are any. */
function setAside(line: string, kept: readonly KeptText[], left = line): readonly KeptText[] {
  return left === "" ? kept : [...kept.filter((other) => other.line !== line), { line, left }];
}

function chipOf(
  answer: QuickAnswer,
  { values, agreed }: Corrections,
  facts: Parameters<typeof takingInto>[1],
): QuickChip {
  const { fieldId } = answer;
  const said = fieldId in values ? { fieldId, value: values[fieldId] } : answer;
  const taking = takingInto(said, facts);
  return { fieldId, said: said.value, agreed: agreed.includes(fieldId), ...taking };
}

interface KeptTextsProps {
  readonly kept: readonly KeptText[];
  readonly onBack: (one: KeptText) => void;
  readonly onDismiss: (one: KeptText) => void;
}

/** Words that became no answer, until somebody has dealt with them. */
function KeptTexts({ kept, onBack, onDismiss }: KeptTextsProps) {
  return kept.map((one) => (
    <div key={one.line} className="cx-quick-left">
      Not recorded: <mark>{one.left}</mark>{" "}
      <Button small weight="quiet" onClick={() => onBack(one)}>
        Back to the line
      </Button>
      <Button small weight="quiet" onClick={() => onDismiss(one)}>
        Dealt with
      </Button>
    </div>
  ));
}

/** What Enter does in the line, in words. */
function enterDoes(records: boolean, held: boolean): string {
  if (!held) return "Enter records";
  return records
    ? "Enter records, Enter again leads to what would change an answer"
    : "Enter leads to what would change an answer";
}
