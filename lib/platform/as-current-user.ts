import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type ActDefinition, runAct } from "./act";
import type { Actor } from "./actor";
import { systemNow } from "./clock";
import { database } from "./database";
import { isConnectionFault } from "./database-faults";
import { newId } from "./ids";
import { countTry } from "./limits";
import type { Act } from "./permissions";
import { type Result, refuse } from "./result";
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
    const retryAfter = await triesLeft(act.name, actor);
    if (retryAfter !== null) {
      return refuse("limit.reached", { remedy: { retryAfterSeconds: String(retryAfter) } });
    }
    return await runAct(act, actor, raw, { db: database(), now: systemNow(), correlationId: newId() });
  } catch (thrown) {
    if (isConnectionFault(thrown)) {
      return refuse("database.unavailable");
    }
    throw thrown;
  }
}

/** Acts in which one's own password or code could be guessed. */
const proofs: readonly Act[] = [
  "account.change-password",
  "account.start-second-step",
  "account.confirm-second-step",
  "account.remove-second-step",
];

/** Searches are counted for each session, exports and proofs for each person. @returns seconds to wait, or `null` */
async function triesLeft(act: Act, actor: Actor): Promise<number | null> {
  if (act === "patient.find") {
    return countTry(database(), "search", actor.sessionId);
  }
  if (proofs.includes(act)) {
    return countTry(database(), "own-proof", actor.userId);
  }
  return act.endsWith(".export") ? countTry(database(), "export", actor.userId) : null;
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
