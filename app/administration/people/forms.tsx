"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterGiveRole = lazy(async () => ({ default: (await import("./people-forms")).GiveRole }));
const LaterChooseDeputy = lazy(async () => ({ default: (await import("./people-forms")).ChooseDeputy }));
const LaterInvitePerson = lazy(async () => ({ default: (await import("./people-forms")).InvitePerson }));

export function GiveRole(props: ComponentProps<typeof LaterGiveRole>) {
  return (
    <Suspense>
      <LaterGiveRole {...props} />
    </Suspense>
  );
}

export function ChooseDeputy(props: ComponentProps<typeof LaterChooseDeputy>) {
  return (
    <Suspense>
      <LaterChooseDeputy {...props} />
    </Suspense>
  );
}

export function InvitePerson() {
  return (
    <Suspense>
      <LaterInvitePerson />
    </Suspense>
  );
}
