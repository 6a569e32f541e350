"use client";

import { onScreen } from "@/lib/clinical/screen-wording";
import { type SourceId, sources } from "@/lib/clinical/sources";

/** Titles and addresses of sources. */
export default function SourceTitles({ ids }: { readonly ids: readonly SourceId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          {onScreen(sources[id].title)}
          <br />
          <span className="cx-quiet">{onScreen(sources[id].address)}</span>
        </li>
      ))}
    </ul>
  );
}
