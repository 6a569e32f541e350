import { z } from "zod";
import { aimedAt } from "./aimed-at";

export const redirectReferralInput = z.strictObject({
  ...aimedAt,
  serviceId: z.uuid("Choose the service it goes to"),
  note: z
    .string()
    .trim()
    .min(1, "Write why, for the referrer and the next service")
    .max(1000, "The note can have at most 1000 characters"),
});
