"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterReferForm = lazy(async () => ({ default: (await import("./_components/refer-form")).ReferForm }));

export function ReferForm(props: ComponentProps<typeof LaterReferForm>) {
  return (
    <Suspense>
      <LaterReferForm {...props} />
    </Suspense>
  );
}
