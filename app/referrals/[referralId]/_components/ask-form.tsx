"use client";

import type { z } from "zod";
import { ChecksField } from "@/app/_forms/checks-field";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { Refusal } from "@/lib/platform/result";
import type { askQuestionInput } from "@/lib/referrals/ask-question-input";
import { askQuestionAction } from "../actions";
import { fieldGroups, type Named } from "./field-groups";
import { untilDecided } from "./until-decided";

type Typed = z.input<typeof askQuestionInput>;

interface AskFormProps {
  readonly referralId: string;
  readonly version: number;
  readonly named: Named;
  readonly onEnd: (refusal?: Refusal) => void;
}

/** Asks the referrer: in words, and questions of the checklist by name. The clock then runs on the practice. */
export function AskForm({ referralId, version, named, onEnd }: AskFormProps) {
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/ask-question-input")).askQuestionInput,
    defaultValues: { referralId, version, undoable: true, fieldIds: [], question: "" },
    action: untilDecided(askQuestionAction, onEnd),
    onDone: () => onEnd(),
  });
  return (
    <CommandFormFrame command={command} label="Ask the referrer">
      <TextareaField command={command} name="question" label="In words" rows={2} optional />
      <ChecksField
        command={command}
        name="fieldIds"
        label="Questions of the checklist"
        hint="The referrer gets exactly these, to answer in place."
        optional
        groups={fieldGroups(named)}
      />
      <SubmitButton command={command}>Ask</SubmitButton>
    </CommandFormFrame>
  );
}
