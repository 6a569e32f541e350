import { pendingMigrations } from "@/db/migrate";
import { env } from "./env";
import { errorFields, log } from "./log";

const patience = 2000;

/**
 * What keeps the server from serving, in words for an operator; empty when nothing does. Answers within 2 s. Asks the
 * server's own database unless another address is given.
 */
export async function whatIsMissing(databaseUrl?: string): Promise<readonly string[]> {
  const deadline = AbortSignal.timeout(patience);
  const tooLate = new Promise<never>((_, reject) => {
    deadline.addEventListener("abort", () => reject(deadline.reason), { once: true });
  });
  try {
    const pending = await Promise.race([pendingMigrations(databaseUrl ?? env().DATABASE_URL), tooLate]);
    return pending.length === 0 ? [] : [`migrations pending: ${pending.join(", ")}`];
  } catch (fault) {
    log.warn("not ready", errorFields(fault));
    return ["database unreachable"];
  }
}
