"use client";

import { useEffect } from "react";
import { tellEnded } from "@/app/_forms/session-events";
import { signedOut } from "./save-queue";
import { useSaving } from "./store-context";

/** When the server refuses to save because nobody is signed in, the page is covered until its person is back. */
export function EndedSession() {
  const saving = useSaving();
  useEffect(() => {
    if (saving.state === "waiting" && saving.why === signedOut) tellEnded();
  }, [saving]);
  return null;
}
