import "server-only";
import { systemNow } from "./clock";
import { database } from "./database";
import { isConnectionFault } from "./database-faults";
import { inTime } from "./deadline";
import { countOrDeny, nobodyKnown } from "./limited";
import { takeTryBack } from "./limits";
import { peerAddress } from "./peer-address";
import { ok, type Result, refuse } from "./result";
import { continueIn, currentActor, sessionOfRequest, watchingActor } from "./session";
import { type Unlocked, unlock } from "./unlock";

/**
 * The id of who is signed in in the browser behind this request, or `null`. With `stays` the person is doing
 * something, and the session lives on. Returns `database.unavailable` when nobody can tell.
 */
export function personOfRequest({ stays }: { readonly stays: boolean }): Promise<Result<string | null>> {
  return orUnavailable(async () => {
    const actor = await (stays ? currentActor() : watchingActor());
    return actor?.userId ?? null;
  });
}

/** Unlocks for the browser behind this request, and lets its cookie name the session from then on. */
export function unlockRequest(headers: Headers, raw: unknown): Promise<Result<Unlocked>> {
  return orUnavailable(async () => {
    const db = database();
    const address = peerAddress(headers);
    const now = systemNow();
    const tried = { agent: nobodyKnown, act: "session.unlock", purpose: "sign_in", now } as const;
    const retryAfter = await countOrDeny(db, "sign-in-address", address, tried);
    if (retryAfter !== null) {
      return { ok: false, why: "too-many", retryAfter };
    }
    const unlocked = await inTime(unlock(db, raw, await sessionOfRequest(), now));
    if (unlocked.ok) {
      await continueIn(unlocked.sessionId);
      await takeTryBack(db, "sign-in-address", address);
    }
    return unlocked;
  });
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (thrown) {
    if (isConnectionFault(thrown)) {
      return refuse("database.unavailable");
    }
    throw thrown;
  }
}
