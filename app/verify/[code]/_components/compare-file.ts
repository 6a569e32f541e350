import type { LetterCheck } from "@/lib/letter-seals";

/** `same-unsigned-check`: the bytes are the same, but this browser knows no Ed25519. */
export type FileVerdict = "same" | "same-unsigned-check" | "other" | "forged" | "unable";

type Sealed = Pick<LetterCheck, "sha256" | "signature" | "key">;

/** Compares a file's digest with the letter's, then checks the signature of that digest by the published key. */
export async function compareFile(
  file: ArrayBuffer,
  { sha256, signature, key }: Sealed,
): Promise<FileVerdict> {
  if (!globalThis.crypto?.subtle) return "unable";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", file));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== sha256) return "other";
  const publicKey = await crypto.subtle
    .importKey("jwk", { kty: key.kty, crv: key.crv, x: key.x }, "Ed25519", false, ["verify"])
    .catch(() => undefined);
  if (!publicKey) return "same-unsigned-check";
  const holds = await crypto.subtle.verify("Ed25519", publicKey, bytesOf(signature), digest);
  return holds ? "same" : "forged";
}

function bytesOf(base64url: string) {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
