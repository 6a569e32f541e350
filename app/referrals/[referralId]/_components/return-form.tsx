"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { SelectField, TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { sentenceCase } from "@/app/_record/sentence-case";
import type { Refusal } from "@/lib/platform/result";
import type { returnReferralInput } from "@/lib/referrals/decide-referral-input";
import { returnReferralAction } from "../actions";
import { untilDecided } from "./until-decided";

type Typed = z.input<typeof returnReferralInput>;

interface ReturnFormProps {
  readonly referralId: string;
  readonly version: number;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly onEnd: (refusal?: Refusal) => void;
}

/** Sends the referral back, signed: why, in your words, and what the sender should do next. */
export function ReturnForm({ referralId, version, reasons, onEnd }: ReturnFormProps) {
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/decide-referral-input")).returnReferralInput,
    defaultValues: {
      referralId,
      version,
      undoable: true,
      reasonCode: "",
      note: "",
      nextStepAdvice: "",
      otherServiceId: null,
    },
    action: untilDecided(returnReferralAction, onEnd),
    onDone: () => onEnd(),
  });
  return (
    <CommandFormFrame command={command} label="Return this referral">
      <SelectField
        command={command}
        name="reasonCode"
        label="Reason"
        options={reasons.map(({ code, label }) => ({ value: code, label: sentenceCase(label) }))}
      />
      <TextareaField
        command={command}
        name="note"
        label="What is missing, or why"
        hint="The referrer reads this, with your name and registration."
      />
      <TextareaField
        command={command}
        name="nextStepAdvice"
        label="What the referrer should do next"
        rows={2}
      />
      <SubmitButton command={command}>Return</SubmitButton>
    </CommandFormFrame>
  );
}
