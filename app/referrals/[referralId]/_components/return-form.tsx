"use client";

import type { z } from "zod";
import { ChecksField } from "@/app/_forms/checks-field";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { SelectField, TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { sentenceCase } from "@/app/_record/sentence-case";
import type { Refusal } from "@/lib/platform/result";
import type { returnReferralInput } from "@/lib/referrals/decide-referral-input";
import { returnReferralAction } from "../actions";
import { fieldGroups, type Named } from "./field-groups";
import type { ServiceChoice } from "./redirect-form";
import { untilDecided } from "./until-decided";

type Typed = z.input<typeof returnReferralInput>;

interface ReturnFormProps {
  readonly referralId: string;
  readonly version: number;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly named: Named;
  readonly services: readonly ServiceChoice[];
  readonly onEnd: (refusal?: Refusal) => void;
}

/** Sends the referral back, signed: why, in your words, and what the sender should do next. */
export function ReturnForm(props: ReturnFormProps) {
  const { referralId, version, reasons, named, services, onEnd } = props;
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/decide-referral-input")).returnReferralInput,
    defaultValues: {
      referralId,
      version,
      undoable: true,
      reasonCode: "",
      note: "",
      nextStepAdvice: "",
      missingFields: [],
      otherServiceId: "",
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
      <ChecksField
        command={command}
        name="missingFields"
        label="Missing"
        hint="“Fix and send again” opens at these."
        optional
        groups={fieldGroups(named)}
      />
      <TextareaField
        command={command}
        name="note"
        label="What is missing, or why"
        hint="The referrer reads this, with your name and registration."
      />
      <SelectField
        command={command}
        name="otherServiceId"
        label="A service that fits better"
        optional
        options={services.map(({ id, name, organisationName }) => ({
          value: id,
          label: `${name}, ${organisationName}`,
        }))}
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
