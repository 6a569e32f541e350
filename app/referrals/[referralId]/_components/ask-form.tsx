"use client";

import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { SelectField, TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { Refusal } from "@/lib/platform/result";
import type { askQuestionInput } from "@/lib/referrals/ask-question-input";
import { askQuestionAction } from "../actions";
import { askableFields } from "./askable-fields";
import { untilDecided } from "./until-decided";

type Typed = z.input<typeof askQuestionInput>;

interface AskFormProps {
  readonly referralId: string;
  readonly version: number;
  readonly onEnd: (refusal?: Refusal) => void;
}

/** Asks the referrer: a question of the checklist by name, or in words. The clock then runs on the practice. */
export function AskForm({ referralId, version, onEnd }: AskFormProps) {
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/ask-question-input")).askQuestionInput,
    defaultValues: { referralId, version, undoable: true, fieldId: null, question: "" },
    action: untilDecided(askQuestionAction, onEnd),
    onDone: () => onEnd(),
  });
  return (
    <CommandFormFrame command={command} label="Ask the referrer">
      <SelectField
        command={command}
        name="fieldId"
        label="A question of the checklist"
        optional
        options={askableFields}
      />
      <TextareaField command={command} name="question" label="In words" optional />
      <SubmitButton command={command}>Ask</SubmitButton>
    </CommandFormFrame>
  );
}
