"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import type { Refusal } from "@/lib/platform/result";
import { startConsultationAction } from "../actions";

interface StartConsultationProps {
  readonly patientId: string;
  /** Whether a consultation is open here; one's own is opened again rather than a second one begun. */
  readonly someOpen: boolean;
}

/** Begins a consultation; it has the focus, so that Enter is all it takes. */
export function StartConsultation({ patientId, someOpen }: StartConsultationProps) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState<Refusal>();
  const begin = () =>
    start(async () => {
      const result = await startConsultationAction({ patientId });
      if (result.ok) router.push(`/consultations/${result.value.consultationId}`);
      else setRefusal(result);
    });
  return (
    <>
      {refusal && (
        <p className="cx-error" role="alert">
          {refusal.message}
        </p>
      )}
      <Button busy={busy} onClick={begin} autoFocus>
        {someOpen ? "Start or continue a consultation" : "Start a consultation"}
      </Button>
    </>
  );
}
