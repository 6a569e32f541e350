import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { generateSecret, generateURI, verify } from "otplib";
import { keysIn } from "./key-settings";

const period = 30;

/** What a person's authenticator app and recovery codes start from. The codes are shown once and kept as hashes. */
export interface NewSecondStep {
  readonly secret: string;
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

export function newSecondStep(email: string): NewSecondStep {
  const secret = generateSecret();
  return {
    secret,
    uri: generateURI({ issuer: "Coxa", label: email, secret }),
    recoveryCodes: Array.from({ length: 10 }, newRecoveryCode),
  };
}

/**
 * The time step that a six-digit code belongs to, or `null` when it is wrong or was used: `lastTimeStep` is that of
 * the last code taken. A clock may be half a minute off either way.
 */
export async function timeStepOf(
  secret: string,
  code: string,
  now: Date,
  lastTimeStep: number,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) {
    return null;
  }
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: period });
  if (!result.valid) {
    return null;
  }
  const step = Math.floor(epoch / period) + result.delta;
  return step > lastTimeStep ? step : null;
}

/** Eighty random bits need no slow hash. */
export function recoveryCodeHash(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .digest("hex");
}

/** Seals a secret for the database, which never sees the key. The first key of the setting seals; all of them open. */
export function sealSecret(secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", firstKey(), iv);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws Error when no valid key opens it */
export function openSecret(text: string): string {
  const bytes = Buffer.from(text, "base64url");
  for (const key of keysIn(process.env.COXA_SECOND_STEP_KEY)) {
    try {
      const opener = createDecipheriv("aes-256-gcm", keyBytes(key), bytes.subarray(0, 12));
      opener.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString("utf8");
    } catch {
      // sealed under another key
    }
  }
  throw new Error("No key of COXA_SECOND_STEP_KEY opens this secret.");
}

function firstKey(): Buffer {
  const [key] = keysIn(process.env.COXA_SECOND_STEP_KEY);
  if (!key) {
    throw new Error("COXA_SECOND_STEP_KEY is not set.");
  }
  return keyBytes(key);
}

function keyBytes(key: string): Buffer {
  return createHash("sha256").update(`second step\0${key}`).digest();
}

const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

function newRecoveryCode(): string {
  const characters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join("");
  return characters.replace(/(.{4})(?=.)/g, "$1-");
}
