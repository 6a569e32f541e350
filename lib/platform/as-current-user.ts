import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type ActDefinition, runAct } from "./act";
import type { Actor } from "./actor";
import { systemNow } from "./clock";
import { database } from "./database";
import { isConnectionFault } from "./database-faults";
import { inTime } from "./deadline";
import { newId } from "./ids";
import { countOrDeny } from "./limited";
import type { LimitName } from "./limits";
import { type Act, purposeOf } from "./permissions";
import { comeBackIn, type Result, refuse } from "./result";
import { currentActor } from "./session";

type Declared<S extends z.ZodType, O> = ActDefinition<Act, S, O> & { readonly changes: boolean };

/**
 * Runs a command or query as whoever is signed in. The only door from a request to the modules.
 * Returns `session.none` when nobody is, so that a form keeps what was typed, and `session.other-person` when it is
 * not the person `openedBy` for whom the page was made: what one typed is never stored in another's name.
 */
export async function runAsCurrentUser<S extends z.ZodType, O>(
  act: Declared<S, O>,
  raw: unknown,
  openedBy?: string | null,
): Promise<Result<O>> {
  try {
    const actor = await currentActor();
    if (!actor) {
      return refuse("session.none");
    }
    if (openedBy !== undefined && openedBy !== actor.userId) {
      return refuse("session.other-person");
    }
    const retryAfter = await secondsToWait(act.name, actor);
    if (retryAfter !== null) {
      return refuse("limit.reached", {
        because: comeBackIn(retryAfter),
        remedy: { retryAfterSeconds: String(retryAfter) },
      });
    }
    return await runAct(act, actor, raw, { db: database(), now: systemNow(), correlationId: newId() });
  } catch (thrown) {
    if (isConnectionFault(thrown)) {
      return refuse("database.unavailable");
    }
    throw thrown;
  }
}

/** What is counted, and for whom; a letter by itself is daily work. */
function limitOf(act: Act, actor: Actor): readonly [LimitName, string] | null {
  switch (act) {
    case "patient.find":
      return ["search", actor.sessionId];
    case "emergency-access.open":
      return ["emergency-access", actor.userId];
    // Acts in which one's own password or code could be guessed.
    case "account.change-password":
    case "account.start-second-step":
    case "account.confirm-second-step":
    case "account.remove-second-step":
      return ["own-proof", actor.userId];
    case "print.batch":
    case "referral.export":
    case "audit.export":
      return ["export", actor.userId];
    default:
      return null;
  }
}

/** Seconds to wait where too much was asked in a short time, which is then in the record of acts; else `null`. */
async function secondsToWait(act: Act, actor: Actor): Promise<number | null> {
  const limit = limitOf(act, actor);
  const tried = { agent: actor, act, purpose: purposeOf(act), now: systemNow() };
  return limit && inTime(countOrDeny(database(), ...limit, tried));
}

/** Runs a query for a page: a visitor who is signed out is sent to sign in and comes back to `returnTo`. */
export async function queryForPage<S extends z.ZodType, O>(
  act: Declared<S, O>,
  raw: unknown,
  returnTo: string,
): Promise<Result<O>> {
  const result = await runAsCurrentUser(act, raw);
  if (!result.ok && result.code === "session.none") {
    redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
  }
  return result;
}

/** The signed-in person, for the header. Sends a signed-out visitor to sign in. */
export async function actorForPage(returnTo: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
}
