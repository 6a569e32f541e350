import { z } from "zod";
import { isNhsNumber } from "@/lib/clinical/checklist/nhs-number";

/** Ten digits with any spacing, checked by modulus 11; read as ten digits without spaces. */
export const nhsNumberSchema = z
  .string()
  .trim()
  .transform((text) => text.replace(/[\s-]/g, ""))
  .refine((digits) => /^\d{10}$/.test(digits), {
    error: "Enter the ten digits of the NHS number, such as 999 123 4567",
    abort: true,
  })
  .refine(isNhsNumber, {
    error: "This is not a valid NHS number: its last digit does not fit. Check each digit",
  })
  .brand<"NhsNumber">();
