"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/section";
import { useMove } from "@/app/referrals/[referralId]/_components/use-move";
import type { replyAdviceInput } from "@/lib/advice/inputs";
import { closeAdviceAction, referFromAdviceAction, replyAdviceAction } from "../../actions";
import type { AdviceData } from "../../advice-words";

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

function ReplyForm({ requestId, label }: { readonly requestId: string; readonly label: string }) {
  const router = useRouter();
  const command = useCommandForm<z.input<typeof replyAdviceInput>, unknown>({
    schema: async () => (await import("@/lib/advice/inputs")).replyAdviceInput,
    defaultValues: { requestId, body: "" },
    action: replyAdviceAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label={label}>
      <TextareaField command={command} name="body" label={label} />
      <SubmitButton command={command}>{label === "Advice" ? "Send the advice" : "Ask"}</SubmitButton>
    </CommandFormFrame>
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
