"use client";

import { lazy, Suspense, useState } from "react";
import { FileDrop } from "@/app/_ui/file-drop";
import { Notice } from "@/app/_ui/notice";
import type { ReadLetter } from "@/lib/referrals";

const LetterInFile = lazy(async () => ({ default: (await import("./letter-in-file")).LetterInFile }));

const largest = 10 * 1024 * 1024;
const unanswered = "The server could not be reached, so the file was not read. Try again in a moment.";
const tooLarge = "The file is larger than 10 MB.";

type Reading =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly name: string }
  | { readonly state: "refused"; readonly name: string; readonly because: string }
  | { readonly state: "read"; readonly name: string; readonly found: ReadLetter };

/** Sends one file to be read, and shows it as a letter. */
export function ReadLetterFile() {
  const [reading, setReading] = useState<Reading>({ state: "idle" });
  const read = async (file: File) => {
    setReading({ state: "reading", name: file.name });
    setReading(await answerFor(file));
  };
  return (
    <div className="cx-stack">
      <FileDrop
        label="The letter’s PDF"
        hint="Drop it here or choose it, up to 10 MB. It is read and not kept."
        onFile={read}
      />
      <p role="status">{reading.state === "reading" && `Reading ${reading.name}…`}</p>
      {reading.state === "refused" && (
        <Notice tone="stop" title={reading.because} announce>
          <p>{reading.name}</p>
        </Notice>
      )}
      <Suspense>
        {reading.state === "read" && <LetterInFile name={reading.name} found={reading.found} />}
      </Suspense>
    </div>
  );
}

async function answerFor(file: File): Promise<Reading> {
  const { name } = file;
  const refused = (because: string): Reading => ({ state: "refused", name, because });
  if (file.size > largest) return refused(tooLarge);
  const body = new FormData();
  body.set("file", file);
  try {
    const answer = await fetch("/letters/read/file", { method: "POST", body });
    if (answer.status === 413) return refused(tooLarge);
    const result: { ok: true; value: ReadLetter } | { ok: false; message?: string } = await answer.json();
    return result.ok ? { state: "read", name, found: result.value } : refused(result.message ?? unanswered);
  } catch {
    return refused(unanswered);
  }
}
