import { z } from "zod";
import { isNhsNumber } from "@/lib/clinical/checklist/nhs-number";

export const openEmergencyAccessInput = z.strictObject({
  nhsNumber: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ""))
    .refine(isNhsNumber, "Enter the ten digits of the NHS number."),
  dateOfBirth: z.iso.date("Enter the date of birth."),
  reason: z.string().trim().min(10, "Say why you need this record now, in ten letters or more.").max(500),
});
export const viewEmergencyAccessInput = z.strictObject({ accessId: z.uuid() });
export const reviewEmergencyAccessInput = z.strictObject({
  accessId: z.uuid(),
  note: z.string().trim().min(1, "Say what you found.").max(500),
});
