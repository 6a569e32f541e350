import { z } from "zod";

const words = z
  .string()
  .trim()
  .min(1, "Write the question or the reply")
  .max(4000, "It can have at most 4000 characters");

export const askAdviceInput = z.strictObject({
  /** Made by the page, so that asking twice asks once. */
  requestId: z.uuid(),
  consultationId: z.uuid(),
  serviceId: z.uuid("Choose the service to ask"),
  question: words,
});

export const replyAdviceInput = z.strictObject({ requestId: z.uuid(), body: words });
