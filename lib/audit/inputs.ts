import { z } from "zod";
import { storableDay } from "@/lib/clinical/storable-time";

const day = storableDay.or(z.literal(""));

/** What the auditor may narrow the record by. Empty means all. */
export const viewAuditInput = z.strictObject({
  act: z.string().max(60).default(""),
  outcome: z.enum(["", "done", "refused", "denied", "failed"]).default(""),
  person: z.uuid().or(z.literal("")).default(""),
  from: day.default(""),
  to: day.default(""),
  /** Entries before this one: the last of the page before. */
  before: z.coerce.number().int().positive().optional(),
});
export const viewPatientAuditInput = z.strictObject({
  patientId: z.uuid(),
  before: z.coerce.number().int().positive().optional(),
});
export const exportAuditInput = z.strictObject({
  from: storableDay,
  to: storableDay,
});
/** By number, so that the address of the page that follows carries none. */
export const findAuditedPatientInput = z.strictObject({
  nhsNumber: z
    .string()
    .max(20)
    .transform((text) => text.replace(/[\s-]/g, ""))
    .refine((digits) => /^\d{10}$/.test(digits), "Enter the ten digits of the NHS number."),
});
