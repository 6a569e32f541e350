"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterLetterheadForm = lazy(async () => ({
  default: (await import("./letterhead-form")).LetterheadForm,
}));

export function LetterheadForm(props: ComponentProps<typeof LaterLetterheadForm>) {
  return (
    <Suspense>
      <LaterLetterheadForm {...props} />
    </Suspense>
  );
}
