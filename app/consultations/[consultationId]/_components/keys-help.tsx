"use client";

import { Dialog } from "@/app/_ui/dialog";
import { KeyHint } from "@/app/_ui/section";

type Keys = readonly (readonly [keys: readonly string[], what: string])[];

const answering: Keys = [
  [["Y"], "yes"],
  [["N"], "no, none, normal or negative"],
  [["U"], "back to not asked"],
  [["Shift", "Y"], "yes, and on to the next question; the same with N"],
  [["1", "9"], "the first to the ninth option, 0 the tenth"],
  [["0", "9"], "a score, T for ten"],
  [["="], "as last time, where that can be taken over"],
  [["Enter"], "on from a number, a date or a box of one line"],
  [["Enter"], "opens a list, also Space: letters and arrows choose only from an open one, Esc closes it"],
  [["Ctrl", "Z"], "undo, also in the quick entry right after Enter"],
];

const moving: Keys = [
  [["J"], "next question, also the down arrow"],
  [["K"], "previous question, also the up arrow"],
  [["]"], "next section"],
  [["["], "previous section"],
  [["/"], "find a question by its words"],
  [["Q"], "quick entry: a line of shorthand for many answers, also ;"],
  [["A"], "ask next: the question that brings safety closest"],
  [["Esc"], "leave a text box; in one of several lines Enter begins a new line"],
];

const going: Keys = [
  [["G", "R"], "red flags"],
  [["G", "D"], "diagnosis"],
  [["G", "T"], "tests"],
  [["G", "M"], "medicines"],
  [["G", "F"], "referrals"],
  [["G", "N"], "note"],
  [["G", "P"], "plan"],
  [["G", "L"], "what changed since last time"],
  [["G", "C"], "complete"],
  [["Ctrl", "Enter"], "request the chosen tests, on their tab"],
];

interface KeysHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The keys of the workspace. Everything they do can be done with the mouse too. */
export function KeysHelp({ open, onClose }: KeysHelpProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <div className="cx-keys">
        <KeyList title="Answer" keys={answering} />
        <KeyList title="Move" keys={moving} />
        <KeyList title="Go to" keys={going} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: Keys }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([strokes, what]) => (
          <div key={what}>
            <dt>
              {strokes.map((stroke) => (
                <KeyHint key={stroke}>{stroke}</KeyHint>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
