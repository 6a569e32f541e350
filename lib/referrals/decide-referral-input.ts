import { z } from "zod";
import { aimedAt } from "./aimed-at";
import { isAskable } from "./askable";

export const acceptReferralInput = z.strictObject({
  ...aimedAt,
  note: z
    .string()
    .trim()
    .max(1000, "The note can have at most 1000 characters")
    .transform((text) => (text === "" ? null : text))
    .nullable(),
});

export const returnReferralInput = z.strictObject({
  ...aimedAt,
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
  /** Checklist fields that are missing: "fix and resend" opens at the first. */
  missingFields: z
    .array(z.string().refine(isAskable, "Choose a question of the checklist"))
    .max(20)
    .default([]),
  /** The service that fits better, if one does. */
  otherServiceId: z
    .union([z.uuid(), z.literal("")])
    .nullable()
    .default(null)
    .transform((id) => id || null),
});
