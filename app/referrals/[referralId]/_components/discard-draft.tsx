"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { discardDraftAction } from "../actions";
import { useMove } from "./use-move";

interface DiscardDraftProps {
  readonly referralId: string;
  readonly consultationId: string;
}

/** Puts the draft aside, after asking. */
export function DiscardDraft({ referralId, consultationId }: DiscardDraftProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { busy, refusal, make } = useMove(
    () => discardDraftAction({ referralId }),
    () => router.push(`/consultations/${consultationId}`),
  );
  return (
    <>
      <Button weight="quiet" onClick={() => setAsking(true)}>
        Discard the draft
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Discard this draft?"
        actions={
          <>
            <Button weight="secondary" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button weight="danger" busy={busy} onClick={make}>
              Discard
            </Button>
          </>
        }
      >
        {refusal && (
          <p className="cx-error" role="alert">
            {refusal.message}
          </p>
        )}
        <p>No list shows it any more. The consultation stays as it is.</p>
      </Dialog>
    </>
  );
}
