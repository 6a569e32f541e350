import { z } from "zod";

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  COXA_DEMO: z.enum(["0", "1"]).default("0"),
  COXA_IDLE_MINUTES: z.coerce.number().int().min(5).max(30).default(15),
  COXA_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/**
 * The settings, parsed once.
 * @throws Error that lists every faulty setting by name, never by value.
 */
export function env(): Env {
  if (parsed) {
    return parsed;
  }
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings are missing or wrong. ${faults.join("; ")}`);
  }
  parsed = result.data;
  return parsed;
}
