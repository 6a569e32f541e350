import { z } from "zod";
import { sexes } from "@/lib/clinical/checklist/sexes";
import { nhsNumberSchema } from "./nhs-number";

const line = (label: string, most = 100) =>
  z.string().trim().max(most, `${label} can have at most ${most} characters`);
const needed = (label: string, most = 100) => line(label, most).min(1, `Enter the ${label}`);
const blankIsNull = (schema: z.ZodString) =>
  schema.transform((text) => (text === "" ? null : text)).nullable();

export const registerPatientInput = z.strictObject({
  nhsNumber: nhsNumberSchema,
  title: blankIsNull(line("title", 20)),
  givenName: needed("given name"),
  familyName: needed("family name"),
  dateOfBirth: z.iso.date("Enter the date of birth as day, month and year"),
  sexAtBirth: z.enum(sexes, "Choose the sex registered at birth"),
  address: needed("address", 300),
  postcode: needed("postcode", 10),
  phone: blankIsNull(line("phone number", 30)),
  messageConsent: z.enum(["yes", "no"]).nullable(),
  interpreter: blankIsNull(line("interpreter", 100)),
  adjustments: blankIsNull(line("adjustments", 300)),
});
