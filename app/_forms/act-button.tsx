"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button, type ButtonWeight } from "@/app/_ui/button";
import type { Result } from "@/lib/platform/result";

interface ActButtonProps {
  /** A server action with its input bound to it. */
  readonly action: () => Promise<Result<unknown>>;
  readonly weight?: ButtonWeight;
  /** What it says to a screen reader, where the words alone do not say whom it is about. */
  readonly label?: string;
  readonly children: string;
}

/** A button that runs one command and then shows the page anew; a refusal is told beside it. */
export function ActButton({ action, weight = "secondary", label, children }: ActButtonProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const press = () =>
    start(async () => {
      const result = await action();
      setRefusal(result.ok ? undefined : result.message);
      if (result.ok) router.refresh();
    });
  return (
    <>
      <Button small weight={weight} busy={pending} aria-label={label} onClick={press}>
        {children}
      </Button>
      <span role="status">{refusal}</span>
    </>
  );
}
