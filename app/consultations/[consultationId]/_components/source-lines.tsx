"use client";

import { lazy, Suspense, useState } from "react";
import { onScreen } from "@/lib/clinical/screen-wording";
import type { SourceId } from "@/lib/clinical/sources";

/** The bibliography is long and rarely opened, so it is fetched when it is. */
const SourceTitles = lazy(() => import("./source-titles"));

interface SourceLinesProps {
  readonly ids: readonly SourceId[];
  readonly revision: number;
}

/** Who says so: a rule's sources and its revision, with titles and addresses on opening. */
export function SourceLines({ ids, revision }: SourceLinesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="cx-sources" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {ids.length === 0 ? "Clinical judgement" : ids.map(onScreen).join(", ")}, revision {revision}
      </summary>
      {open && (
        <Suspense fallback={<p className="cx-quiet">Loading the sources…</p>}>
          <SourceTitles ids={ids} />
        </Suspense>
      )}
    </details>
  );
}
