import { z } from "zod";

export const acceptReferralInput = z.strictObject({
  referralId: z.uuid(),
  note: z
    .string()
    .trim()
    .max(1000, "The note can have at most 1000 characters")
    .transform((text) => (text === "" ? null : text))
    .nullable(),
});

export const returnReferralInput = z.strictObject({
  referralId: z.uuid(),
  reasonCode: z.string().min(1, "Choose the reason").max(60),
  note: z
    .string()
    .trim()
    .min(1, "Write what is missing or why, for the referrer")
    .max(1000, "The note can have at most 1000 characters"),
  nextStepAdvice: z
    .string()
    .trim()
    .min(1, "Write what the referrer should do next")
    .max(500, "The next step can have at most 500 characters"),
});
