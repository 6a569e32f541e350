"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Tag } from "@/app/_ui/tag";

const Fresh = createContext<ReadonlySet<string>>(new Set());

interface NewRowsProps {
  /** The rows on the page now, each with the instant it arrived. */
  readonly rows: readonly { readonly id: string; readonly arrivedAt: Date | null }[];
  readonly now: Date;
  readonly children: ReactNode;
}

/** Says how many rows arrived since the page was opened or last looked through, and marks them. */
export function NewRows({ rows, now, children }: NewRowsProps) {
  const [since, setSince] = useState(now);
  const fresh = rows.filter(({ arrivedAt }) => arrivedAt && arrivedAt > since).map(({ id }) => id);
  return (
    <Fresh value={new Set(fresh)}>
      <div className="cx-news" role="status">
        {fresh.length > 0 && (
          <>
            <strong>{fresh.length} new</strong>
            <Button weight="quiet" small onClick={() => setSince(now)}>
              Seen
            </Button>
          </>
        )}
      </div>
      {children}
    </Fresh>
  );
}

/** Marks a row that arrived since the page was opened. */
export function NewMark({ id }: { readonly id: string }) {
  return use(Fresh).has(id) ? <Tag tone="info">New</Tag> : null;
}
