import { z } from "zod";

/** What every decision takes beside its own words. */
export const aimedAt = {
  referralId: z.uuid(),
  /** The version of the letter that the person saw. */
  version: z.int().positive().optional(),
  /** Whether to hold the decision back for ten seconds in which it can be undone. */
  undoable: z.boolean().default(false),
};
