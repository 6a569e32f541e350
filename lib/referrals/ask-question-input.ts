import { z } from "zod";
import { isFieldId } from "@/lib/clinical/checklist/checklist";
import { aimedAt } from "./aimed-at";

export const askQuestionInput = z
  .strictObject({
    ...aimedAt,
    /** A question of the checklist, by id; null when asked in words. */
    fieldId: z
      .string()
      .refine((id) => id === "" || isFieldId(id), "Choose a question of the checklist")
      .transform((id) => id || null)
      .nullable()
      .default(null),
    question: z.string().trim().max(1000, "The question can have at most 1000 characters").default(""),
  })
  .refine(({ fieldId, question }) => fieldId !== null || question !== "", {
    path: ["question"],
    error: "Name a question of the checklist, or write one",
  });
