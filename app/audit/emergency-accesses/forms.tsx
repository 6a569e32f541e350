"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterReviewForm = lazy(async () => ({ default: (await import("./review-form")).ReviewForm }));

export function ReviewForm(props: ComponentProps<typeof LaterReviewForm>) {
  return (
    <Suspense>
      <LaterReviewForm {...props} />
    </Suspense>
  );
}
