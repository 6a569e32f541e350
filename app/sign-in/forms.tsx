"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterSignIn = lazy(async () => ({ default: (await import("./sign-in")).SignIn }));

export function SignIn(props: ComponentProps<typeof LaterSignIn>) {
  return (
    <Suspense>
      <LaterSignIn {...props} />
    </Suspense>
  );
}
