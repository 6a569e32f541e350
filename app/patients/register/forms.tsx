"use client";

import { lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterRegisterPatient = lazy(async () => ({
  default: (await import("./register-patient")).RegisterPatient,
}));

export function RegisterPatient() {
  return (
    <Suspense>
      <LaterRegisterPatient />
    </Suspense>
  );
}
