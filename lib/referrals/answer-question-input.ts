import { z } from "zod";

export const answerQuestionInput = z
  .strictObject({
    referralId: z.uuid(),
    questionId: z.uuid(),
    answer: z.string().trim().max(2000, "The answer can have at most 2000 characters").default(""),
    /** The answer as the field of the checklist holds it, where one was asked about: it goes into the record. */
    value: z.unknown().optional(),
  })
  .refine(({ answer, value }) => answer !== "" || (value !== undefined && value !== null), {
    path: ["answer"],
    error: "Give the answer",
  });
