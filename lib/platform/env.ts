import { z } from "zod";
import { keysIn } from "./key-settings";

const samples = /change.?me|example|sample|secret|password|default|12345|abcdef/i;

/** One key, or two during a change; each long, and neither a sample nor a repeated character. */
const keys = z.string().superRefine((setting, context) => {
  const found = keysIn(setting);
  if (found.length === 0 || found.length > 2) {
    context.addIssue("one key, or two parted by a comma during a change");
  }
  if (found.some((key) => key.length < 32)) {
    context.addIssue("each key needs 32 characters or more");
  }
  if (
    process.env.NODE_ENV === "production" &&
    found.some((key) => samples.test(key) || new Set(key).size < 12)
  ) {
    context.addIssue("looks like a sample; make one with: openssl rand -base64 32");
  }
});

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: keys,
  /** Signs entries of the audit. */
  COXA_AUDIT_ENTRY_KEY: keys,
  /** Signs letters: 32 bytes as base64url. */
  COXA_LETTER_KEY: keys,
  /** Seals the secrets of authenticator apps. */
  COXA_SECOND_STEP_KEY: keys,
  /** What the keys are derived from that seal unsaved answers in a browser. */
  COXA_JOURNAL_KEY: keys,
  /** Whoever reads the measurements shows it; without it there are none. */
  COXA_METRICS_TOKEN: z.string().min(32).optional(),
  COXA_DEMO: z.enum(["0", "1"]).default("0"),
  COXA_IDLE_MINUTES: z.coerce.number().int().min(5).max(30).default(15),
  COXA_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** An OpenID provider, such as NHS CIS2. */
  COXA_OIDC_ISSUER: z.url().optional(),
  COXA_OIDC_CLIENT_ID: z.string().min(1).optional(),
  COXA_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  COXA_OIDC_NAME: z.string().min(1).default("NHS CIS2"),
  COXA_OIDC_SCOPE: z.string().default("openid"),
  /** Assurance levels to accept, parted by commas: AAL3_ANY, AAL2_OR_AAL3_ANY. */
  COXA_OIDC_ACR: z.string().optional(),
  COXA_OIDC_LINK_BY_EMAIL: z.enum(["0", "1"]).default("0"),
});

type Settings = Readonly<Record<string, string | undefined>>;

export type Env = z.infer<typeof envSchema>;

/** Where clamd listens, "host:port" or a socket's path; `undefined` when files are not scanned. */
export function scannerAddress(): string | undefined {
  return process.env.COXA_CLAMD || undefined;
}

const objectStoreSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/ }),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  region: z.string().min(1),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
});

export type ObjectStore = z.infer<typeof objectStoreSchema>;

/**
 * The S3-compatible store that keeps attachments; `undefined` when the database does.
 * @throws Error when only some of its settings are there
 */
export function objectStore(settings: Settings = process.env): ObjectStore | undefined {
  if (!settings.COXA_S3_ENDPOINT) {
    return undefined;
  }
  const found = objectStoreSchema.safeParse({
    endpoint: settings.COXA_S3_ENDPOINT,
    bucket: settings.COXA_S3_BUCKET,
    region: settings.COXA_S3_REGION || "us-east-1",
    accessKeyId: settings.COXA_S3_ACCESS_KEY_ID,
    secretAccessKey: settings.COXA_S3_SECRET_ACCESS_KEY,
  });
  if (!found.success) {
    const names = found.error.issues.map(({ path }) => path.join("."));
    throw new Error(`The settings of the object store (COXA_S3_…) are missing or wrong: ${names.join(", ")}`);
  }
  return found.data;
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

/** The same over given settings. */
export function parseEnv(settings: Settings): Env {
  // A setting left empty is one that is not set.
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings are missing or wrong. ${faults.join("; ")}`);
  }
  objectStore(given);
  return result.data;
}
