import { z } from "zod";
import { draftReferralInput } from "./draft-referral-input";

/** What goes in and who gets a copy stay as they were chosen. */
export const amendReferralInput = draftReferralInput
  .omit({ consultationId: true, serviceId: true, leftOut: true, copiesTo: true })
  .extend({
    /** The version being amended. */
    version: z.int().positive(),
    /** Answers to fields of the checklist that were named as missing: they go into the consultation first. */
    answers: z
      .array(z.strictObject({ fieldId: z.string().max(60), value: z.unknown() }))
      .max(20)
      .default([]),
  });
