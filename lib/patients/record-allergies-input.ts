import { z } from "zod";

const allergySchema = z.strictObject({
  substance: z.string().trim().min(1, "Name the substance").max(100),
  reaction: z
    .string()
    .trim()
    .max(200)
    .transform((text) => (text === "" ? null : text))
    .nullable(),
});

export const recordAllergiesInput = z
  .strictObject({
    patientId: z.uuid(),
    state: z.enum(["none_known", "known"], "Choose none known, or known"),
    allergies: z.array(allergySchema).max(30),
  })
  .refine((input) => (input.state === "known") === input.allergies.length > 0, {
    path: ["allergies"],
    error: "List at least one allergy, or choose none known",
  });
