import { z } from "zod";
import { keysIn } from "./key-settings";
import { objectStoreFaults } from "./object-store-settings";
import { databaseSetting, faultsOf, keySetting, secretSetting } from "./strong-setting";

const keyNames = [
  "NEXTAUTH_SECRET",
  "COXA_AUDIT_ENTRY_KEY",
  "COXA_LETTER_KEY",
  "COXA_SECOND_STEP_KEY",
  "COXA_JOURNAL_KEY",
] as const;

const envSchema = (production: boolean) =>
  z
    .object({
      DATABASE_URL: databaseSetting(production),
      NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
      NEXTAUTH_SECRET: keySetting(production),
      /** Signs entries of the audit. */
      COXA_AUDIT_ENTRY_KEY: keySetting(production),
      /** Signs letters: 32 bytes as base64url. */
      COXA_LETTER_KEY: keySetting(production),
      /** Seals the secrets of authenticator apps. */
      COXA_SECOND_STEP_KEY: keySetting(production),
      /** What the keys are derived from that seal unsaved answers in a browser. */
      COXA_JOURNAL_KEY: keySetting(production),
      /** Whoever reads the measurements shows it; without it there are none. */
      COXA_METRICS_TOKEN: keySetting(production).optional(),
      COXA_DEMO: z.enum(["0", "1"]).default("0"),
      COXA_IDLE_MINUTES: z.coerce.number().int().min(5).max(30).default(15),
      COXA_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
      /** How many proxies of ours stand in front. */
      COXA_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
      /** An OpenID provider, such as NHS CIS2. */
      COXA_OIDC_ISSUER: z.url().optional(),
      COXA_OIDC_CLIENT_ID: z.string().min(1).optional(),
      COXA_OIDC_CLIENT_SECRET: secretSetting(production).optional(),
      COXA_OIDC_NAME: z.string().min(1).default("NHS CIS2"),
      COXA_OIDC_SCOPE: z.string().default("openid"),
      /** Assurance levels to accept, parted by commas: AAL3_ANY, AAL2_OR_AAL3_ANY. */
      COXA_OIDC_ACR: z.string().optional(),
      COXA_OIDC_LINK_BY_EMAIL: z.enum(["0", "1"]).default("0"),
    })
    .superRefine((given, context) => {
      const fault = (name: string, message: string) =>
        context.addIssue({ code: "custom", path: [name], message });
      if (production && given.COXA_DEMO === "0" && !isProtected(given.NEXTAUTH_URL)) {
        fault("NEXTAUTH_URL", "must begin with https: over http anybody on the way reads along");
      }
      for (const name of ["COXA_OIDC_CLIENT_ID", "COXA_OIDC_CLIENT_SECRET"] as const) {
        if (given.COXA_OIDC_ISSUER && !given[name]) fault(name, "is missing beside COXA_OIDC_ISSUER");
      }
      const seen = new Map<string, string>();
      for (const name of keyNames) {
        for (const key of new Set(keysIn(given[name]))) {
          const before = seen.get(key);
          if (before) fault(name, `holds the same key as ${before}`);
          seen.set(key, name);
        }
      }
    });

/** Whether nobody reads along: by TLS, or because it never leaves the machine. */
function isProtected(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

type Settings = Readonly<Record<string, string | undefined>>;

export type Env = z.infer<ReturnType<typeof envSchema>>;

/** Where clamd listens, "host:port" or a socket's path; `undefined` when files are not scanned. */
export function scannerAddress(): string | undefined {
  return process.env.COXA_CLAMD || undefined;
}

let parsed: Env | undefined;

/**
 * The settings, parsed once.
 * @throws Error that lists every faulty setting by name, never by value.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The same over given settings, by the rules of production where they, or this process, say so. */
export function parseEnv(settings: Settings): Env {
  // A setting left empty is one that is not set.
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ""));
  const production = (given.NODE_ENV ?? process.env.NODE_ENV) === "production";
  const result = envSchema(production).safeParse(given);
  const faults = [...(result.success ? [] : faultsOf(result.error)), ...objectStoreFaults(given, production)];
  if (!result.success || faults.length > 0) {
    throw new Error(`Settings are missing or wrong. ${faults.join("; ")}`);
  }
  return result.data;
}
