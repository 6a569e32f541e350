import { z } from "zod";

/** What a person signs in with; whether it is right only the server says. */
export const credentialsInput = z.strictObject({
  email: z.string().trim().min(1, "Enter your e-mail address"),
  password: z.string().min(1, "Enter your password"),
  /** Of the authenticator app, or a recovery code; asked for only where one is needed. */
  code: z.string(),
});
