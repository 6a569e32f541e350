import { createHash, hkdfSync } from "node:crypto";
import { z } from "zod";
import { query } from "@/lib/platform/act";
import { keysIn } from "@/lib/platform/key-settings";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

/** For so many hours what a browser kept can be opened again. */
const hoursKept = 24;
const mostKeys = 60;

export const deriveJournalKeysInput = z.strictObject({
  consultationId: z.uuid(),
  /** Ids of the keys that seal what the browser still holds of this person and draft. */
  opens: z.array(z.string().max(40)).max(mostKeys),
});

/** A key of 256 bits, as base64url. The id says which hour it is of, and which secret it came from. */
export interface JournalKey {
  readonly id: string;
  readonly key: string;
}

/**
 * The keys with which the browser seals what has not been saved yet: one for this hour, and those asked for that are
 * less than a day old. A key belongs to one person, one draft and one hour; it is derived anew each time and stored
 * nowhere. Nobody else is given it, and after a day nobody at all.
 */
export const deriveJournalKeys = query({
  name: "consultation.journal-key",
  input: deriveJournalKeysInput,
  async run({ tx, actor, input, now, concerns }) {
    const record = await store.find(tx, actor.organisationId, input.consultationId);
    if (!record) {
      return refuse("not-found");
    }
    concerns({ patientId: record.patientId, subjectId: record.id });
    const [first, ...others] = secrets();
    const hour = Math.floor(now.getTime() / 3_600_000);
    const keyOf = (secret: string, of: number) => keyFor(secret, actor.userId, record.id, of);
    const wanted = new Set(input.opens);
    const past = Array.from({ length: hoursKept }, (_, back) => hour - back);
    const opens = [first, ...others]
      .flatMap((secret) => past.map((of) => ({ id: keyId(secret, of), secret, of })))
      .filter(({ id }) => wanted.has(id))
      .map(({ secret, of }) => keyOf(secret, of));
    return ok({ seals: keyOf(first, hour), opens });
  },
});

function secrets(): readonly [string, ...string[]] {
  const [first, ...others] = keysIn(process.env.COXA_JOURNAL_KEY);
  if (!first) {
    throw new Error("COXA_JOURNAL_KEY is not set: without it a browser can keep nothing.");
  }
  return [first, ...others];
}

function keyFor(secret: string, userId: string, consultationId: string, hour: number): JournalKey {
  const info = `${userId}\0${consultationId}\0${hour}`;
  const key = Buffer.from(hkdfSync("sha256", secret, "coxa journal", info, 32));
  return { id: keyId(secret, hour), key: key.toString("base64url") };
}

function keyId(secret: string, hour: number): string {
  const fingerprint = createHash("sha256").update(`journal key\0${secret}`).digest("base64url").slice(0, 8);
  return `${hour}.${fingerprint}`;
}
