"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { noteSentences } from "@/lib/clinical/note";
import { usePart } from "./store-context";

type Copying = { readonly text: string; readonly done: boolean };

/** The note in sentences, growing as questions are answered, ready to copy into the practice's own record. */
export function NoteTab() {
  const facts = useDeferredValue(usePart((state) => state.facts));
  const sentences = useMemo(() => noteSentences(facts), [facts]);
  const text = sentences.join("\n");
  const [copying, setCopying] = useState<Copying>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopying({ text, done: true }),
      () => setCopying({ text, done: false }),
    );
  if (sentences.length === 0) return <p className="cx-quiet">Nothing is recorded yet.</p>;
  return (
    <div className="cx-stack cx-stack--tight">
      <div className="cx-note-head">
        <Button small weight="secondary" onClick={() => void copy()}>
          Copy the note
        </Button>
        <span className="cx-quiet" role="status">
          {copying?.text === text && (copying.done ? "Copied" : "Not copied: select the text and copy it")}
        </span>
      </div>
      <div className="cx-note">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
