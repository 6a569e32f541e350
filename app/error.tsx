"use client";

import { FailurePage } from "@/app/_ui/failure-page";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a page shows when it failed in a way nobody expected. Small, because every page carries it. */
export default function ErrorPage(props: ErrorPageProps) {
  return (
    <>
      <header className="cx-header">
        <a className="cx-wordmark" href="/">
          Coxa
        </a>
      </header>
      <main className="cx-main" id="main">
        <FailurePage {...props} />
      </main>
    </>
  );
}
