"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { TextRemark } from "@/app/_forms/text-remark";
import { useAlive } from "@/app/_forms/use-alive";
import { Button } from "@/app/_ui/button";
import { answerQuestionAction } from "../actions";
import FieldAnswers, { type FieldValues } from "./field-answers";
import { useMove } from "./use-move";

interface AnswerFormProps {
  readonly referralId: string;
  readonly question: { readonly id: string; readonly fieldId: string | null };
  /** What the record holds for the field now; `null` when it was not asked. */
  readonly recorded: unknown;
  readonly onDate: string;
}

/**
 * Answers one question where it stands: with the control of the field that was asked about, whose answer goes into
 * the record, or in words.
 */
export function AnswerForm({ referralId, question, recorded, onDate }: AnswerFormProps) {
  const router = useRouter();
  const wordsId = useId();
  const form = useRef<HTMLFormElement>(null);
  const isAlive = useAlive();
  const { id: questionId, fieldId } = question;
  const [values, setValues] = useState<FieldValues>(
    fieldId && recorded !== null ? { [fieldId]: recorded } : {},
  );
  const [words, setWords] = useState("");
  useEarlyTyping(form);
  const value = fieldId === null ? undefined : values[fieldId];
  const { busy, refusal, make } = useMove(
    () =>
      answerQuestionAction({ referralId, questionId, answer: words, ...(value !== undefined && { value }) }),
    () => router.refresh(),
  );
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    return make();
  };
  return (
    <form
      ref={form}
      data-early={`answer ${questionId}`}
      onSubmit={send}
      className="cx-answer-form"
      aria-label="Answer this question"
    >
      {fieldId && (
        <FieldAnswers
          fieldIds={[fieldId]}
          values={values}
          faults={refusal?.fields}
          onDate={onDate}
          onChange={setValues}
        />
      )}
      <label htmlFor={wordsId}>{fieldId ? "In words, if need be" : "Answer"}</label>
      <textarea
        id={wordsId}
        name="answer"
        className="nhsuk-textarea cx-textarea"
        rows={fieldId ? 1 : 2}
        maxLength={2000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <TextRemark text={words} />
      {refusal && (
        <p className="cx-error" role="alert">
          {refusal.fields?.answer?.[0] ?? refusal.message}
        </p>
      )}
      <Button type="submit" busy={busy} disabled={!isAlive}>
        Answer
      </Button>
    </form>
  );
}
