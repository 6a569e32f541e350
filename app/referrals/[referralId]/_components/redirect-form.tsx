"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { SelectField, TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { Refusal } from "@/lib/platform/result";
import type { redirectReferralInput } from "@/lib/referrals/redirect-referral-input";
import { redirectReferralAction } from "../actions";
import { untilDecided } from "./until-decided";

type Typed = z.input<typeof redirectReferralInput>;

export interface ServiceChoice {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
}

interface RedirectFormProps {
  readonly referralId: string;
  readonly version: number;
  readonly services: readonly ServiceChoice[];
  readonly onEnd: (refusal?: Refusal) => void;
}

/** Passes the referral on to another service, with its letter and its clock; the referrer is told. */
export function RedirectForm({ referralId, version, services, onEnd }: RedirectFormProps) {
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/redirect-referral-input")).redirectReferralInput,
    defaultValues: { referralId, version, undoable: true, serviceId: "", note: "" },
    action: untilDecided(redirectReferralAction, onEnd),
    onDone: () => onEnd(),
  });
  return (
    <CommandFormFrame command={command} label="Pass this referral on">
      <SelectField
        command={command}
        name="serviceId"
        label="To"
        options={services.map(({ id, name, organisationName }) => ({
          value: id,
          label: `${name}, ${organisationName}`,
        }))}
      />
      <TextareaField
        command={command}
        name="note"
        label="Why"
        hint="The referrer and the next service read this."
      />
      <SubmitButton command={command}>Pass on</SubmitButton>
    </CommandFormFrame>
  );
}
