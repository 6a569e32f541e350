"use client";

import { useState } from "react";
import { FileDrop } from "@/app/_ui/file-drop";
import { Notice } from "@/app/_ui/notice";
import type { LetterCheck } from "@/lib/letter-seals";
import { compareFile, type FileVerdict } from "./compare-file";

const verdicts: Readonly<Record<FileVerdict, { tone: "good" | "stop" | "warn"; title: string }>> = {
  same: { tone: "good", title: "The file is this letter, byte for byte, and its signature holds." },
  "same-unsigned-check": {
    tone: "good",
    title:
      "The file is this letter, byte for byte. Your browser cannot check signatures; this server did, and it holds.",
  },
  other: { tone: "stop", title: "The file is not this letter: at least one byte is different." },
  forged: { tone: "stop", title: "The signature does not hold for this file. Do not act on it." },
  unable: {
    tone: "warn",
    title: "Your browser could not compare the file. Open this page over https in a current browser.",
  },
};

/** Compares a file with the letter in the browser: it is not sent anywhere. */
export function CheckFile({ letter }: { readonly letter: LetterCheck }) {
  const [checked, setChecked] = useState<{ name: string; verdict: FileVerdict }>();
  const check = async (file: File) =>
    setChecked({ name: file.name, verdict: await compareFile(await file.arrayBuffer(), letter) });
  return (
    <section className="cx-stack" aria-label="Compare a file">
      <FileDrop
        label="Compare a file with this letter"
        hint="Drop the PDF here or choose it. It stays in your browser and is not sent anywhere."
        onFile={check}
      />
      {checked && (
        <Notice tone={verdicts[checked.verdict].tone} title={verdicts[checked.verdict].title} announce>
          <p>{checked.name}</p>
        </Notice>
      )}
    </section>
  );
}
