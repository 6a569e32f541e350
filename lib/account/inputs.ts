import { z } from "zod";

export const changePasswordInput = z.strictObject({
  present: z.string().min(1, "Enter your present password.").max(256),
  wanted: z.string().min(1, "Enter a new password.").max(256),
});
export const startSecondStepInput = z.strictObject({
  password: z.string().min(1, "Enter your password.").max(256),
});
export const confirmSecondStepInput = z.strictObject({
  code: z.string().min(1, "Enter the six digits.").max(20),
});
