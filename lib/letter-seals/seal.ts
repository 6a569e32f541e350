import { createPublicKey, sign, verify } from "node:crypto";
import { settingsKeys, webKey } from "./letter-key";

/** What is kept of a signed letter. */
export interface LetterSeal {
  readonly sha256: string;
  readonly keyId: string;
  readonly signature: string;
}

/** Signs a digest (64 hex digits) with the key that is in use. */
export function sealOf(sha256: string): LetterSeal & { readonly publicKey: string } {
  const [{ id, publicKey, privateKey }] = settingsKeys();
  const signature = sign(null, Buffer.from(sha256, "hex"), privateKey).toString("base64url");
  return { sha256, keyId: id, publicKey, signature };
}

/** Whether a signature is of this digest by this public key. */
export function isSealedBy({ sha256, keyId, signature }: LetterSeal, publicKey: string): boolean {
  const key = createPublicKey({ key: webKey({ id: keyId, publicKey }), format: "jwk" });
  return verify(null, Buffer.from(sha256, "hex"), key, Buffer.from(signature, "base64url"));
}
