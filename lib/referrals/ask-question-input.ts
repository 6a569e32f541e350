import { z } from "zod";
import { aimedAt } from "./aimed-at";
import { isAskable } from "./askable";

export const askQuestionInput = z
  .strictObject({
    ...aimedAt,
    /** Questions of the checklist, by id; each is answered in its own place. */
    fieldIds: z.array(z.string().refine(isAskable, "Choose a question of the checklist")).max(10).default([]),
    question: z.string().trim().max(1000, "The question can have at most 1000 characters").default(""),
  })
  .refine(({ fieldIds, question }) => fieldIds.length > 0 || question !== "", {
    path: ["question"],
    error: "Write a question, or name one of the checklist",
  });
