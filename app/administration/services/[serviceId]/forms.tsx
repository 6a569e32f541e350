"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterServiceForm = lazy(async () => ({ default: (await import("./service-form")).ServiceForm }));

export function ServiceForm(props: ComponentProps<typeof LaterServiceForm>) {
  return (
    <Suspense>
      <LaterServiceForm {...props} />
    </Suspense>
  );
}
