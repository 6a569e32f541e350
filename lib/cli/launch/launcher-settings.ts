import { z } from "zod";
import { databaseSetting, faultsOf, keySetting } from "@/lib/platform/strong-setting";

/** What the launcher and the worker read themselves; the web server's own settings are parsed when it starts. */
const launcherSchema = (production: boolean) =>
  z.object({
    DATABASE_URL: databaseSetting(production).optional(),
    COXA_APP_DATABASE_URL: databaseSetting(production).optional(),
    COXA_WORKER_DATABASE_URL: databaseSetting(production).optional(),
    /** One alone: a chain is verified with the key it was made with. */
    COXA_AUDIT_SEAL_KEY: keySetting(production)
      .refine((key) => !key.includes(","), "takes one key: a chain is verified with the key it was made with")
      .optional(),
    COXA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  });

/** @throws Error that lists every faulty setting by name, never by value */
export function assertLauncherSettings(
  settings: Readonly<Record<string, string | undefined>>,
  production: boolean,
): void {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ""));
  const result = launcherSchema(production).safeParse(given);
  if (!result.success) {
    throw new Error(`Settings are missing or wrong. ${faultsOf(result.error).join("; ")}`);
  }
}
