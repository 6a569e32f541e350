"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/section";
import { useMove } from "@/app/referrals/[referralId]/_components/use-move";
import { closeAdviceAction, referFromAdviceAction } from "../../actions";
import type { AdviceData } from "../../advice-words";
import { ReplyForm } from "./forms";

/** Writes on in the thread; the practice also closes it, or turns it into a referral without typing anew. */
export function AdviceActions({ advice }: { readonly advice: AdviceData }) {
  const { id, mayReply, mayClose, mayRefer, isPractice, messages } = advice;
  return (
    <>
      {mayReply && (
        <Panel title={isPractice ? "Ask further" : "Reply"}>
          <ReplyForm key={messages.length} requestId={id} label={isPractice ? "Question" : "Advice"} />
        </Panel>
      )}
      {(mayClose || mayRefer) && <PracticeMoves advice={advice} />}
    </>
  );
}

function PracticeMoves({ advice }: { readonly advice: AdviceData }) {
  const { id, mayClose, mayRefer, consultationId } = advice;
  const router = useRouter();
  const [referralId] = useState(() => crypto.randomUUID());
  const close = useMove(() => closeAdviceAction({ requestId: id }));
  const refer = useMove(
    () => referFromAdviceAction({ requestId: id, referralId }),
    (made) => router.push(`/consultations/${consultationId}/refer?draft=${made.referralId}`),
  );
  const refusal = close.refusal ?? refer.refusal;
  return (
    <Panel title="What comes of it">
      {refusal && <Notice tone="stop" title={refusal.message} announce />}
      <p className="cx-quiet">A referral takes the question and the whole thread with it, as a draft.</p>
      <p className="cx-buttons">
        {mayClose && (
          <Button weight="secondary" busy={close.busy} onClick={close.make}>
            Advice read: close
          </Button>
        )}
        {mayRefer && (
          <Button weight="secondary" busy={refer.busy} onClick={refer.make}>
            Turn into a referral
          </Button>
        )}
      </p>
    </Panel>
  );
}
