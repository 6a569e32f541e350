"use client";

import { lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterOpenEmergencyAccess = lazy(async () => ({
  default: (await import("./open-emergency-access")).OpenEmergencyAccess,
}));

export function OpenEmergencyAccess() {
  return (
    <Suspense>
      <LaterOpenEmergencyAccess />
    </Suspense>
  );
}
