"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterReplyForm = lazy(async () => ({ default: (await import("./reply-form")).ReplyForm }));

export function ReplyForm(props: ComponentProps<typeof LaterReplyForm>) {
  return (
    <Suspense>
      <LaterReplyForm {...props} />
    </Suspense>
  );
}
