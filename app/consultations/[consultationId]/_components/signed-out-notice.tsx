"use client";

import { Notice } from "@/app/_ui/notice";
import { signedOut } from "./save-queue";
import { usePart } from "./store-context";

/** The session has ended while there was something to save: what to do, and that nothing is lost by it. */
export function SignedOutNotice() {
  const isSignedOut = usePart(({ saving }) => saving.state === "waiting" && saving.why === signedOut);
  if (!isSignedOut) return null;
  return (
    <Notice tone="warn" title="You are signed out. Nothing on this page is lost.">
      <p>
        <a href="/sign-in" target="_blank" rel="noopener">
          Sign in in another tab
        </a>
        , then come back: what waits is saved by itself.
      </p>
    </Notice>
  );
}
