import { z } from "zod";
import { draftReferralInput } from "./draft-referral-input";

/** What goes in and who gets a copy stay as they were chosen. */
export const amendReferralInput = draftReferralInput
  .omit({ consultationId: true, serviceId: true, leftOut: true, copiesTo: true })
  .extend({
    /** The version being amended. */
    version: z.int().positive(),
  });
