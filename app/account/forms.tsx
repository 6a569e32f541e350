"use client";

import { lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterChangePassword = lazy(async () => ({
  default: (await import("./_components/change-password")).ChangePassword,
}));
const LaterRemoveSecondStep = lazy(async () => ({
  default: (await import("./_components/second-step")).RemoveSecondStep,
}));
const LaterSetUpSecondStep = lazy(async () => ({
  default: (await import("./_components/second-step")).SetUpSecondStep,
}));

export function ChangePassword() {
  return (
    <Suspense>
      <LaterChangePassword />
    </Suspense>
  );
}

export function RemoveSecondStep() {
  return (
    <Suspense>
      <LaterRemoveSecondStep />
    </Suspense>
  );
}

export function SetUpSecondStep() {
  return (
    <Suspense>
      <LaterSetUpSecondStep />
    </Suspense>
  );
}
