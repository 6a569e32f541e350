import { z } from "zod";
import type { promiseKinds as storedKinds } from "@/db/schema";

/** The kinds of the schema, which no browser loads: one that is missing here does not compile. */
const kinds = ["ring_patient", "safety_net", "other"] as const satisfies typeof storedKinds;

export const makePromiseInput = z.strictObject({
  /** Made by the page, so that saving twice makes one promise. */
  promiseId: z.uuid(),
  patientId: z.uuid(),
  consultationId: z.uuid().nullable().default(null),
  kind: z.enum(kinds, "Choose what was promised"),
  what: z
    .string()
    .trim()
    .min(1, "Write what you promised")
    .max(500, "The promise can have at most 500 characters"),
  /** The day by which it is kept, YYYY-MM-DD. */
  dueOn: z.iso.date("Give the day"),
});

export const explainOpenPromisesInput = z.strictObject({
  openCount: z.int().min(1),
  reason: z
    .string()
    .trim()
    .min(1, "Say why they stay open")
    .max(500, "The reason can have at most 500 characters"),
});
