import type { JournalKey } from "@/lib/consultations";
import type { Result } from "@/lib/platform/result";

/** A key as this page holds it: no script can read it out again. */
export interface HeldKey {
  readonly id: string;
  readonly key: CryptoKey;
}

export interface HeldKeys {
  readonly seals: HeldKey;
  readonly opens: ReadonlyMap<string, CryptoKey>;
}

/**
 * Asks the server for the keys of one draft: one to seal with, and those named in `opens` that it still gives.
 * Answers `undefined` where it gives none, as to somebody who is signed out.
 */
export async function fetchJournalKeys(
  consultationId: string,
  userId: string,
  opens: readonly string[],
): Promise<HeldKeys | undefined> {
  const response = await fetch(`/consultations/${consultationId}/journal-key`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Coxa-Person": userId },
    body: JSON.stringify({ consultationId, opens }),
  });
  const reply: Result<{ seals: JournalKey; opens: readonly JournalKey[] }> = await response.json();
  if (!reply.ok) return undefined;
  const held = await Promise.all(reply.value.opens.map(hold));
  return { seals: await hold(reply.value.seals), opens: new Map(held.map(({ id, key }) => [id, key])) };
}

async function hold({ id, key }: JournalKey): Promise<HeldKey> {
  const bytes = Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  return { id, key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) };
}
