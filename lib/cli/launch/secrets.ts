import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { newPassword } from "@/db/roles";
import { keysIn } from "@/lib/platform/key-settings";

export const coxaFolder = path.resolve(".coxa");
const file = path.join(coxaFolder, "secrets.json");

const secretsSchema = z.strictObject({
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
  worker: z.string(),
  session: z.string().min(32),
  auditEntry: z.string().min(32),
  letter: z.string().min(32),
  auditSeal: z.string().min(32),
  secondStep: z.string().min(32),
  journal: z.string().min(32),
  metrics: z.string().min(32),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** The passwords of the database's roles and the key of the sessions: made once, kept for this user's eyes only. */
export function keptSecrets(): Secrets {
  if (existsSync(file)) {
    return withNewOnes(JSON.parse(readFileSync(file, "utf8")));
  }
  if (existsSync(path.join(coxaFolder, "postgres", "data"))) {
    throw new Error(
      `${file} is gone, and with it the passwords of the database beside it. Put it back, or remove ${coxaFolder} to begin with an empty database.`,
    );
  }
  const secrets = {
    superuser: newPassword(),
    owner: newPassword(),
    app: newPassword(),
    worker: newPassword(),
    ...newKeys(),
  };
  keep(secrets);
  return secrets;
}

function newKeys() {
  return {
    session: newPassword(),
    auditEntry: newPassword(),
    letter: newPassword(),
    auditSeal: newPassword(),
    secondStep: newPassword(),
    journal: newPassword(),
    metrics: newPassword(),
  };
}

/** What an earlier Coxa kept, with keys for what it did not yet have. */
function withNewOnes(kept: object): Secrets {
  const whole = secretsSchema.safeParse(kept);
  if (whole.success) {
    return whole.data;
  }
  const secrets = secretsSchema.parse({ ...newKeys(), worker: newPassword(), ...kept });
  keep(secrets);
  return secrets;
}

function keep(secrets: Secrets): void {
  mkdirSync(coxaFolder, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The keys that the web server gets: those set in the environment, else those kept here. */
export function serverKeys() {
  const {
    NEXTAUTH_SECRET,
    COXA_AUDIT_ENTRY_KEY,
    COXA_LETTER_KEY,
    COXA_SECOND_STEP_KEY,
    COXA_JOURNAL_KEY,
    COXA_METRICS_TOKEN,
  } = process.env;
  return {
    session: NEXTAUTH_SECRET || keptSecrets().session,
    auditEntry: COXA_AUDIT_ENTRY_KEY || keptSecrets().auditEntry,
    letter: COXA_LETTER_KEY || keptSecrets().letter,
    secondStep: COXA_SECOND_STEP_KEY || keptSecrets().secondStep,
    journal: COXA_JOURNAL_KEY || keptSecrets().journal,
    metrics: COXA_METRICS_TOKEN || keptSecrets().metrics,
  };
}

/** The keys that verify the audit, and seal it. */
export function auditKeys(): { readonly seal: string; readonly entry: readonly string[] } {
  return {
    seal: process.env.COXA_AUDIT_SEAL_KEY || keptSecrets().auditSeal,
    entry: keysIn(process.env.COXA_AUDIT_ENTRY_KEY || keptSecrets().auditEntry),
  };
}

/** Where the ends of the audit's chains are written down, outside the database. */
export function anchorFile(): string {
  return process.env.COXA_AUDIT_ANCHOR_FILE || path.join(coxaFolder, "audit-anchor.jsonl");
}
