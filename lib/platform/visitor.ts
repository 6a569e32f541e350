import "server-only";
import type { Actor } from "./actor";
import { actorForPage } from "./as-current-user";
import { isConnectionFault } from "./database-faults";
import { ok, type Result, refuse } from "./result";

/**
 * Who opened a page that shows itself by role. Sends a signed-out visitor to sign in and back to `returnTo`;
 * returns `database.unavailable` when nobody can tell who it is.
 */
export async function visitorForPage(returnTo: string): Promise<Result<Actor>> {
  try {
    return ok(await actorForPage(returnTo));
  } catch (thrown) {
    if (isConnectionFault(thrown)) {
      return refuse("database.unavailable");
    }
    throw thrown;
  }
}
