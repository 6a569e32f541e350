"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { Refusal } from "@/lib/platform/result";
import type { acceptReferralInput } from "@/lib/referrals/decide-referral-input";
import { acceptReferralAction } from "../actions";
import { untilDecided } from "./until-decided";

type Typed = z.input<typeof acceptReferralInput>;

interface AcceptFormProps {
  readonly referralId: string;
  readonly version: number;
  /** Called when it was accepted, or with the refusal when it was decided meanwhile. */
  readonly onEnd: (refusal?: Refusal) => void;
}

/** Takes the referral on; a note to the sender may go with it. */
export function AcceptForm({ referralId, version, onEnd }: AcceptFormProps) {
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/decide-referral-input")).acceptReferralInput,
    defaultValues: { referralId, version, undoable: true, note: "" },
    action: untilDecided(acceptReferralAction, onEnd),
    onDone: () => onEnd(),
  });
  return (
    <CommandFormFrame command={command} label="Accept this referral">
      <p>You become its owner by name, and booking is the next step. The sender sees both.</p>
      <TextField command={command} name="note" label="Note to the sender" width="full" optional />
      <SubmitButton command={command}>Accept</SubmitButton>
    </CommandFormFrame>
  );
}
