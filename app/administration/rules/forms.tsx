"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterAddLocalRule = lazy(async () => ({ default: (await import("./add-local-rule")).AddLocalRule }));

export function AddLocalRule(props: ComponentProps<typeof LaterAddLocalRule>) {
  return (
    <Suspense>
      <LaterAddLocalRule {...props} />
    </Suspense>
  );
}
