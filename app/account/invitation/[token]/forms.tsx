"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterAcceptInvitation = lazy(async () => ({
  default: (await import("./accept-invitation")).AcceptInvitation,
}));

export function AcceptInvitation(props: ComponentProps<typeof LaterAcceptInvitation>) {
  return (
    <Suspense>
      <LaterAcceptInvitation {...props} />
    </Suspense>
  );
}
