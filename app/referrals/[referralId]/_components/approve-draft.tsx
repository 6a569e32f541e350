"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { approveReferralAction } from "../actions";
import { useMove } from "./use-move";

interface ApproveDraftProps {
  readonly referralId: string;
  readonly disabled: boolean;
}

/** Lets a draft go out in one's own name by the secretary's hand. */
export function ApproveDraft({ referralId, disabled }: ApproveDraftProps) {
  const router = useRouter();
  const { busy, refusal, make } = useMove(
    () => approveReferralAction({ referralId }),
    () => router.refresh(),
  );
  return (
    <>
      {refusal && <Notice tone="stop" title={refusal.message} announce />}
      <Button
        weight="secondary"
        busy={busy}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : make}
      >
        Approve for the secretary to send
      </Button>
    </>
  );
}
