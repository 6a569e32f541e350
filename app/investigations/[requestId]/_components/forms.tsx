"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterFollowForm = lazy(async () => ({ default: (await import("./test-forms")).FollowForm }));
const LaterReadForm = lazy(async () => ({ default: (await import("./test-forms")).ReadForm }));
const LaterResultForm = lazy(async () => ({ default: (await import("./test-forms")).ResultForm }));
const LaterWithdrawForm = lazy(async () => ({ default: (await import("./test-forms")).WithdrawForm }));

export function FollowForm(props: ComponentProps<typeof LaterFollowForm>) {
  return (
    <Suspense>
      <LaterFollowForm {...props} />
    </Suspense>
  );
}

export function ReadForm(props: ComponentProps<typeof LaterReadForm>) {
  return (
    <Suspense>
      <LaterReadForm {...props} />
    </Suspense>
  );
}

export function ResultForm(props: ComponentProps<typeof LaterResultForm>) {
  return (
    <Suspense>
      <LaterResultForm {...props} />
    </Suspense>
  );
}

export function WithdrawForm(props: ComponentProps<typeof LaterWithdrawForm>) {
  return (
    <Suspense>
      <LaterWithdrawForm {...props} />
    </Suspense>
  );
}
