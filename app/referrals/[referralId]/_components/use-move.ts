"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useState } from "react";
import type { Refusal, Result } from "@/lib/platform/result";

interface Move {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly make: () => Promise<void>;
}

const unanswered: Refusal = {
  ok: false,
  code: "outcome.unknown",
  message: "The connection broke before the answer came. This page shows the state as the server has it now.",
};

/**
 * One press that moves a referral. Whatever came of it, the page is asked for again, so that it shows what the
 * server has and never what was hoped for.
 */
export function useMove<Value>(act: () => Promise<Result<Value>>, onDone?: (value: Value) => void): Move {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const make = async () => {
    setBusy(true);
    setRefusal(undefined);
    const result = await answered(act);
    setBusy(false);
    if (result.ok && onDone) {
      onDone(result.value);
      return;
    }
    if (!result.ok) setRefusal(result);
    router.refresh();
  };
  return { busy, refusal, make };
}

async function answered<Value>(act: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await act();
  } catch (thrown) {
    unstable_rethrow(thrown);
    return unanswered;
  }
}
