"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterPromiseForm = lazy(async () => ({ default: (await import("./promise-form")).PromiseForm }));

export function PromiseForm(props: ComponentProps<typeof LaterPromiseForm>) {
  return (
    <Suspense>
      <LaterPromiseForm {...props} />
    </Suspense>
  );
}
