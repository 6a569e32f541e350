"use client";

import { useDeferredValue, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/section";
import { noteSentences } from "@/lib/clinical/note";
import { usePart } from "./store-context";

/** The note in sentences, growing as she answers, ready to copy into the practice's own record. */
export function NotePanel() {
  const facts = useDeferredValue(usePart((state) => state.facts));
  const [copied, setCopied] = useState(false);
  const sentences = noteSentences(facts);
  const copy = async () => {
    await navigator.clipboard.writeText(sentences.join("\n"));
    setCopied(true);
  };
  return (
    <Panel
      title="Note"
      aside={
        <Button small weight="quiet" onClick={() => void copy()}>
          Copy note
        </Button>
      }
    >
      <div className="cx-note">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className="cx-quiet" role="status">
        {copied && "Copied."}
      </p>
    </Panel>
  );
}
