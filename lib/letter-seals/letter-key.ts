import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { letterKeySettings } from "@/lib/platform/key-settings";

/** A key that letters are signed with. */
export interface LetterKey {
  /** The thumbprint of the public key (RFC 7638), base64url. */
  readonly id: string;
  /** The public key as the member `x` of a JSON Web Key. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * The keys of the settings: the first signs, a second one signed before it. Each is 32 bytes as base64url.
 * @throws Error when a setting is no such key
 */
export function settingsKeys(): readonly [LetterKey, ...LetterKey[]] {
  const [first, ...others] = letterKeySettings();
  return [letterKeyOf(first), ...others.map(letterKeyOf)];
}

function letterKeyOf(setting: string): LetterKey {
  const seed = Buffer.from(setting, "base64url");
  if (seed.length !== 32) {
    throw new Error("COXA_LETTER_KEY must be 32 bytes as base64url");
  }
  const der = Buffer.concat([pkcs8Head, seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const jwk = createPublicKey(privateKey).export({ format: "jwk" });
  const publicKey = z.string().parse(jwk.x);
  return { id: thumbprint(publicKey), publicKey, privateKey };
}

/** The members in the order that the thumbprint of a key demands, and no others. */
function thumbprint(publicKey: string): string {
  return createHash("sha256")
    .update(JSON.stringify({ crv: "Ed25519", kty: "OKP", x: publicKey }))
    .digest("base64url");
}

/** A public key as a JSON Web Key. */
export function webKey({ id, publicKey }: Pick<LetterKey, "id" | "publicKey">) {
  return { kty: "OKP", crv: "Ed25519", x: publicKey, kid: id, use: "sig", alg: "EdDSA" } as const;
}
