import { z } from "zod";

/** Beyond these the database has no such time, or writes and reads it otherwise than we do. */
const [first, last] = ["1800-01-01", "2999-12-31"] as const;

/** A calendar day, `YYYY-MM-DD`, that can be asked for in the database, as can the day after it. */
export const storableDay = z.iso
  .date("Enter a date.")
  .refine((day) => day >= first && day <= last, `Enter a date from ${first} to ${last}.`);

/** An instant of which the same is true, from text such as a cursor in an address. */
export const storableInstant = z.coerce
  .date()
  .min(new Date(`${first}T00:00:00Z`))
  .max(new Date(`${last}T00:00:00Z`));

/** From which row of a list on, as an address names it: the instant that the list is ordered by, then the id. */
export const rowPosition = z.strictObject({ at: storableInstant, id: z.uuid() });
