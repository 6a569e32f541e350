"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterExplain = lazy(async () => ({ default: (await import("./explain")).Explain }));

export function Explain(props: ComponentProps<typeof LaterExplain>) {
  return (
    <Suspense>
      <LaterExplain {...props} />
    </Suspense>
  );
}
