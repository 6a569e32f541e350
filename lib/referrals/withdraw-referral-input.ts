import { z } from "zod";

export const withdrawReferralInput = z.strictObject({
  referralId: z.uuid(),
  note: z
    .string()
    .trim()
    .min(1, "Say why the referral is withdrawn")
    .max(500, "The reason can have at most 500 characters"),
});
