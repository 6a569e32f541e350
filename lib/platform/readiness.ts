import type { Database } from "@/db/client";
import { pendingMigrations } from "@/db/migrate";
import { database } from "./database";
import { within } from "./deadline";
import { errorFields, log } from "./log";

const patience = 2000;
/** So long one answer serves all who ask: anybody may. */
const freshFor = 1000;

let latest: { readonly at: number; readonly missing: Promise<readonly string[]> } | undefined;

/** What keeps this server from serving, in words for an operator; empty when nothing does. Answers within 2 s. */
export function whatIsMissingNow(): Promise<readonly string[]> {
  if (!latest || performance.now() - latest.at > freshFor) {
    latest = { at: performance.now(), missing: whatIsMissing(database()) };
  }
  return latest.missing;
}

/** The same of any database. */
export async function whatIsMissing(db: Database): Promise<readonly string[]> {
  try {
    const pending = await within(patience, pendingMigrations(db.$client));
    return pending.length === 0 ? [] : [`migrations pending: ${pending.join(", ")}`];
  } catch (fault) {
    log.warn("not ready", errorFields(fault));
    return ["database unreachable"];
  }
}
