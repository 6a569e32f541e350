import { z } from "zod";
import { keysIn } from "./key-settings";

const samples =
  /change.?me|example|sample|secret|password|default|12345|abcdef|postgres|admin|qwerty|letmein/i;
const shortest = 12;

/** Whether a secret looks like one that others have too: a sample, a default, or a few characters over and over. */
function isSample(secret: string, differing: number): boolean {
  return samples.test(secret) || new Set(secret).size < differing;
}

/** One key, or two during a change; each long, and in production neither a sample nor a repeated character. */
export function keySetting(production: boolean) {
  return z.string().superRefine((setting, context) => {
    const found = keysIn(setting);
    if (found.length === 0 || found.length > 2) {
      context.addIssue("one key, or two parted by a comma during a change");
    }
    if (found.some((key) => key.length < 32)) {
      context.addIssue("each key needs 32 characters or more");
    }
    if (production && found.some((key) => isSample(key, 12))) {
      context.addIssue("looks like a sample; make one with: openssl rand -base64 32");
    }
  });
}

/** A secret that another system gave: in production at least 12 characters, and no sample. */
export function secretSetting(production: boolean) {
  return z
    .string()
    .min(1)
    .superRefine((secret, context) => {
      if (production && (secret.length < shortest || isSample(secret, 6))) {
        context.addIssue(
          `is short or looks like a sample: it needs ${shortest} characters that nobody guesses`,
        );
      }
    });
}

/** The address of a PostgreSQL. A password in it, in production, must be no sample; without one the server knows us otherwise. */
export function databaseSetting(production: boolean) {
  return z.url({ protocol: /^postgres(ql)?$/ }).superRefine((address, context) => {
    const password = URL.canParse(address) ? decodeURIComponent(new URL(address).password) : "";
    if (production && password !== "" && (password.length < shortest || isSample(password, 6))) {
      context.addIssue("its password is short or looks like a sample; make one with: openssl rand -hex 32");
    }
  });
}

/** "name: what is wrong" for each fault, never with a value. */
export function faultsOf(error: z.ZodError): readonly string[] {
  return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
