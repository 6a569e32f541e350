"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useControlEnter } from "@/app/_frame/use-control-enter";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ActionBar } from "@/app/_ui/section";
import { sendReferralAction } from "../actions";
import { useMove } from "./use-move";

interface SendReferralProps {
  readonly referralId: string;
  readonly serviceName: string;
  /** How many things keep it from being sent. */
  readonly blockers: number;
  readonly maySend: boolean;
  /** The control that approves it for somebody else to send. */
  readonly approve: ReactNode;
  /** The control that discards the draft. */
  readonly discard: ReactNode;
}

/** Sends the draft. "Sent" is only ever said by the page that the server makes after it. */
export function SendReferral(props: SendReferralProps) {
  const { referralId, serviceName, blockers, maySend, approve, discard } = props;
  const router = useRouter();
  const { busy, refusal, make } = useMove(
    () => sendReferralAction({ referralId }),
    () => {
      // The receipt is at the top of the page that comes back.
      router.refresh();
      window.scrollTo(0, 0);
      document.getElementById("main")?.focus({ preventScroll: true });
    },
  );
  const blocked = blockers > 0;
  useControlEnter(maySend && !blocked && !busy ? make : undefined);
  return (
    <>
      {refusal && <Notice tone="stop" title={refusal.message} announce />}
      <ActionBar status={blocked ? `Cannot be sent yet: ${blockers} to do, named on top` : "Not sent"}>
        {discard}
        {approve}
        {maySend && (
          <Button busy={busy} aria-disabled={blocked || undefined} onClick={blocked ? undefined : make}>
            {busy ? "Sending…" : `Send to ${serviceName}`}
          </Button>
        )}
      </ActionBar>
    </>
  );
}
