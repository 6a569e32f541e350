"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/app/_ui/button";

/** Asks for the same page again, without losing what other parts of the browser hold. */
export function RetryButton() {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Button busy={busy} onClick={() => start(() => router.refresh())}>
      Try again
    </Button>
  );
}
