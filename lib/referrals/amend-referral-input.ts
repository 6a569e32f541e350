import { z } from "zod";
import { draftReferralInput } from "./draft-referral-input";

export const amendReferralInput = draftReferralInput.omit({ consultationId: true, serviceId: true }).extend({
  /** The version being amended. */
  version: z.int().positive(),
});
