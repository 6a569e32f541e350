import type { Database } from "@/db/client";
import type { AuditPurpose } from "@/db/schema";
import { type AuditAgent, appendAuditAlone } from "./audit-trail";
import { newId } from "./ids";
import { countTry, type LimitName } from "./limits";

/** What was tried: by whom, as which act, and what for. */
export interface Tried {
  readonly agent: AuditAgent;
  readonly act: string;
  readonly purpose: AuditPurpose;
  readonly now: Date;
}

/** Somebody of whom only the network address is known. */
export const nobodyKnown: AuditAgent = { organisationId: null, userId: null, role: null, sessionId: null };

/**
 * Counts one try of `who`, and sets a refused one down in the record of acts. @returns `null` while it is within the
 * limit, else the whole seconds after which to try again
 */
export async function countOrDeny(
  db: Database,
  limit: LimitName,
  who: string,
  tried: Tried,
): Promise<number | null> {
  const seconds = await countTry(db, limit, who);
  if (seconds !== null) {
    await setDownLimit(db, limit, who, tried);
  }
  return seconds;
}

/** Sets down that `who` was refused by a limit: once a minute, so that a flood does not fill the record. */
export async function setDownLimit(db: Database, limit: LimitName, who: string, tried: Tried): Promise<void> {
  if ((await countTry(db, "limit-entry", `${limit}:${who}`)) !== null) {
    return;
  }
  const { agent, act, purpose, now: at } = tried;
  const detail = { code: "limit.reached", limit };
  await appendAuditAlone(db, agent, { act, outcome: "denied", purpose, at, correlationId: newId(), detail });
}
