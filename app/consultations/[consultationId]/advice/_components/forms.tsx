"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterAskAdviceForm = lazy(async () => ({ default: (await import("./ask-advice-form")).AskAdviceForm }));

export function AskAdviceForm(props: ComponentProps<typeof LaterAskAdviceForm>) {
  return (
    <Suspense>
      <LaterAskAdviceForm {...props} />
    </Suspense>
  );
}
