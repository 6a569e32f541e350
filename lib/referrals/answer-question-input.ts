import { z } from "zod";

export const answerQuestionInput = z.strictObject({
  referralId: z.uuid(),
  questionId: z.uuid(),
  answer: z
    .string()
    .trim()
    .min(1, "Write the answer")
    .max(2000, "The answer can have at most 2000 characters"),
  /** The answer as the field of the checklist holds it, where one was asked about. */
  value: z.unknown().optional(),
});
