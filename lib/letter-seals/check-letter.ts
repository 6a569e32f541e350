import { z } from "zod";
import type { Database, Tx } from "@/db/client";
import type { SealEnding } from "@/db/schema";
import { type LetterKey, settingsKeys, webKey } from "./letter-key";
import { isSealedBy } from "./seal";
import * as store from "./store";

/** What anybody with the code may know of a letter. Nothing clinical, and nobody's name but the issuer's. */
export interface LetterCheck {
  readonly code: string;
  readonly issuer: string;
  readonly issuedAt: Date;
  readonly version: number;
  /** `null`: it is the current one. */
  readonly ended: SealEnding | null;
  readonly sha256: string;
  readonly signature: string;
  readonly key: ReturnType<typeof webKey>;
  /** Whether the kept signature is of the kept digest by that key. */
  readonly signed: boolean;
}

const codeSchema = z
  .string()
  .transform((text) => readableCode(text))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/));

/** A code as it was typed: letters that are easily mistaken are read as what was meant, hyphens and case as printed. */
function readableCode(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return plain.replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3");
}

/** Looks a letter up by the code printed on it; `undefined` when there is none. */
export async function checkLetter(db: Database | Tx, typed: string): Promise<LetterCheck | undefined> {
  const code = codeSchema.safeParse(typed);
  const found = code.success ? await store.find(db, code.data) : undefined;
  if (!found) return undefined;
  const { keyId, publicKey, ...seal } = found;
  return {
    ...seal,
    key: webKey({ id: keyId, publicKey }),
    signed: isSealedBy({ ...seal, keyId }, publicKey),
  };
}

/** The public keys as a JSON Web Key Set: the one in use, the one before it, and all that ever signed a letter. */
export async function letterKeySet(db: Database) {
  const known = new Map<string, Pick<LetterKey, "id" | "publicKey">>();
  for (const key of [...settingsKeys(), ...(await store.usedKeys(db))]) known.set(key.id, key);
  return { keys: [...known.values()].map(webKey) };
}
