"use client";

import { useRouter } from "next/navigation";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { TextareaField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import type { answerQuestionInput } from "@/lib/referrals/answer-question-input";
import { answerQuestionAction } from "../actions";

type Typed = z.input<typeof answerQuestionInput>;

interface AnswerFormProps {
  readonly referralId: string;
  readonly questionId: string;
}

/** Answers one question where it stands. */
export function AnswerForm({ referralId, questionId }: AnswerFormProps) {
  const router = useRouter();
  const command = useCommandForm<Typed, unknown>({
    schema: async () => (await import("@/lib/referrals/answer-question-input")).answerQuestionInput,
    defaultValues: { referralId, questionId, answer: "" },
    action: answerQuestionAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label="Answer this question">
      <TextareaField command={command} name="answer" label="Answer" rows={2} />
      <SubmitButton command={command}>Answer</SubmitButton>
    </CommandFormFrame>
  );
}
