import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { inTime } from "./deadline";

/** How often something may be tried. Counted in the database, so that several servers count together. */
const limitRules = {
  "sign-in-account": { points: 5, seconds: 15 * 60 },
  "sign-in-address": { points: 30, seconds: 60 },
  "patient-link-address": { points: 20, seconds: 15 * 60 },
  "own-proof": { points: 10, seconds: 15 * 60 },
  search: { points: 60, seconds: 60 },
  "letter-check": { points: 30, seconds: 60 },
  export: { points: 20, seconds: 60 * 60 },
  "emergency-access": { points: 10, seconds: 15 * 60 },
  /** How often it is set down that somebody reached one of the others. */
  "limit-entry": { points: 1, seconds: 60 },
} as const;
export type LimitName = Exclude<keyof typeof limitRules, "limit-entry">;

const limiters = new WeakMap<Database, Map<keyof typeof limitRules, RateLimiterPostgres>>();

/**
 * Counts one try. @returns `null` while it is within the limit, else the whole seconds after which to try again.
 */
export async function countTry(
  db: Database,
  name: keyof typeof limitRules,
  who: string,
): Promise<number | null> {
  try {
    await inTime(limiterOf(db, name).consume(keyOf(who)));
    return null;
  } catch (thrown) {
    return secondsLeft(thrown);
  }
}

/** The whole seconds after which to try again, when the limit is reached already; counts nothing. */
export async function secondsUntilFree(
  db: Database,
  name: keyof typeof limitRules,
  who: string,
): Promise<number | null> {
  const state = await inTime(limiterOf(db, name).get(keyOf(who)));
  return state && state.consumedPoints >= limitRules[name].points ? secondsLeft(state) : null;
}

/** Takes a counted try back, because it was a good one. */
export async function takeTryBack(db: Database, name: keyof typeof limitRules, who: string): Promise<void> {
  await inTime(limiterOf(db, name).reward(keyOf(who)));
}

/** Forgets the tries, after one that succeeded. */
export async function forgetTries(db: Database, name: keyof typeof limitRules, who: string): Promise<void> {
  await inTime(limiterOf(db, name).delete(keyOf(who)));
}

function secondsLeft(state: unknown): number {
  if (state instanceof RateLimiterRes) {
    return Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  }
  throw state; // not a limit but a fault, such as a database that is away
}

/** An e-mail address or network address is not kept as such. */
function keyOf(who: string): string {
  return createHash("sha256").update(who).digest("base64url");
}

function limiterOf(db: Database, name: keyof typeof limitRules): RateLimiterPostgres {
  const known = limiters.get(db) ?? new Map<keyof typeof limitRules, RateLimiterPostgres>();
  limiters.set(db, known);
  const { points, seconds } = limitRules[name];
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient: clientOver(db),
      storeType: "client",
      tableName: "limits",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  known.set(name, limiter);
  return limiter;
}

/** The one method of a `pg` client that the limiter calls. */
function clientOver(db: Database) {
  return {
    async query({ text, values }: { text: string; values: readonly (string | number | null)[] }) {
      const parts = text.split(/\$(\d+)/);
      const chunks = parts.map((part, index) =>
        index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1] ?? null}`,
      );
      const rows = await db.execute<Record<string, unknown>>(sql.join(chunks));
      return { rows: rows.map(withNumbers), rowCount: rows.count };
    },
  };
}

/** The driver gives a bigint as text; the limiter reckons with it. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return typeof row.expire === "string" ? { ...row, expire: Number(row.expire) } : row;
}
