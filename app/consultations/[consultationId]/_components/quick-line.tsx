"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { KeyHint } from "@/app/_ui/section";
import { takingInto } from "@/lib/clinical/quick-entry/against-record";
import { type QuickAnswer, readQuickEntry } from "@/lib/clinical/quick-entry/quick-entry";
import { type QuickChip, QuickChips } from "./quick-chips";
import { usePart, useWorkspace } from "./store-context";

/** What was done to the chips of the line by hand, by field. */
interface Corrections {
  readonly values: Readonly<Record<string, unknown>>;
  readonly dropped: readonly string[];
  /** Changes of an answer that stands there already, wanted one by one. */
  readonly agreed: readonly string[];
}

/** What was not understood of a line whose answers were recorded. It is never read again without its line. */
interface KeptText {
  readonly line: string;
  readonly left: string;
}

const uncorrected: Corrections = { values: {}, dropped: [], agreed: [] };

/**
 * One line of shorthand for many answers. What is understood shows as chips while it is typed; Enter records them;
 * what is not understood stays in the line.
 */
export function QuickLine() {
  const { store, view, moves } = useWorkspace();
  const facts = usePart((state) => state.facts);
  const box = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [corrections, setCorrections] = useState(uncorrected);
  const [kept, setKept] = useState<readonly KeptText[]>([]);
  const { age_years, sex_at_birth } = facts;
  const { consultedOn } = view.consultation;
  const entry = useMemo(
    () => readQuickEntry(line, consultedOn, { age_years, sex_at_birth }),
    [line, consultedOn, age_years, sex_at_birth],
  );
  const chips = entry.answers
    .filter(({ fieldId }) => !corrections.dropped.includes(fieldId))
    .map((answer) => chipOf(answer, corrections, facts));
  const left = entry.parts.filter(({ kind }) => kind === "left");
  const record = () => {
    const ready = chips.filter(({ does, agreed }) => does === "answers" || (does === "changes" && agreed));
    const held = chips.some(({ does, agreed }) => does === "changes" && !agreed);
    if (ready.length > 0) {
      store.answerAll(ready.map(({ fieldId, value }) => ({ fieldId, value })));
      moves.say({
        text:
          ready.length === 1 ? "1 answer taken from the line" : `${ready.length} answers taken from the line`,
        undo: () => store.undo(),
      });
    }
    // What waits to be wanted keeps the whole line: a piece of it would read otherwise than the whole.
    if (held) return;
    setCorrections(uncorrected);
    if (left.length > 0) setKept([...kept, { line, left: left.map(({ text }) => text.trim()).join(" … ") }]);
    setLine("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      record();
    } else if (event.key === "ArrowDown" && chips.length > 0) {
      event.preventDefault();
      document.getElementById("quick-chip-0")?.focus();
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
            setLine(target.value);
            setCorrections(uncorrected);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id="quick-entry-read" className="cx-hidden" role="status">
        {line !== "" &&
          `${chips.length} understood, ${left.length} left as text. Enter records, arrow down to correct.`}
      </p>
      {chips.length > 0 && (
        <QuickChips
          chips={chips}
          onDate={consultedOn}
          onCorrect={(fieldId, value) =>
            setCorrections({ ...corrections, values: { ...corrections.values, [fieldId]: value } })
          }
          onDrop={(fieldId) => setCorrections({ ...corrections, dropped: [...corrections.dropped, fieldId] })}
          onAgree={(fieldId) => setCorrections({ ...corrections, agreed: [...corrections.agreed, fieldId] })}
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
        onDismiss={(one) => setKept(kept.filter((other) => other !== one))}
        onBack={(one) => {
          setKept(kept.filter((other) => other !== one));
          setLine(one.line);
          box.current?.focus();
        }}
      />
    </div>
  );
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
