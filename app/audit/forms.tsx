"use client";

import { lazy, Suspense } from "react";

// Drawn by the server or opened by a button, alive when their scripts have come: no page waits for them.
const LaterFindAuditedPatient = lazy(async () => ({
  default: (await import("./_components/find-audited-patient")).FindAuditedPatient,
}));

export function FindAuditedPatient() {
  return (
    <Suspense>
      <LaterFindAuditedPatient />
    </Suspense>
  );
}
