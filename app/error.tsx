"use client";

import { AppShell } from "@/app/_ui/app-shell";
import { FailurePage } from "@/app/_ui/failure-page";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a page shows when it failed in a way nobody expected. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <AppShell navigation={[]}>
      <FailurePage error={error} retry={retry} />
    </AppShell>
  );
}
