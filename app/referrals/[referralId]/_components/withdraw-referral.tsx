"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useAlive } from "@/app/_forms/use-alive";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import type { withdrawReferralInput } from "@/lib/referrals/withdraw-referral-input";
import { withdrawReferralAction } from "../actions";

type Typed = z.input<typeof withdrawReferralInput>;

/** Takes a referral back while nobody has decided on it, with the reason that the service reads. */
export function WithdrawReferral({ referralId }: { readonly referralId: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const isAlive = useAlive();
  const command = useCommandForm<Typed, { referralId: string }>({
    schema: async () => (await import("@/lib/referrals/withdraw-referral-input")).withdrawReferralInput,
    defaultValues: { referralId, note: "" },
    action: withdrawReferralAction,
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <>
      <Button weight="secondary" disabled={!isAlive} onClick={() => setOpen(true)}>
        Withdraw
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Withdraw this referral?">
        <CommandFormFrame command={command} label="Withdraw this referral">
          <TextareaField command={command} name="note" label="Why" hint="The service reads this." />
          <SubmitButton command={command} weight="danger">
            Withdraw it
          </SubmitButton>
        </CommandFormFrame>
      </Dialog>
    </>
  );
}
