import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Database } from "@/db/client";
import { memberships, organisations, sessions, userRegistration, users } from "@/db/schema";
import type { Actor } from "./actor";
import { systemNow } from "./clock";
import { database } from "./database";
import { inTime } from "./deadline";
import { env } from "./env";
import { cookieNamed, openCookie, sealCookie, sessionIdIn, sessionSeconds } from "./session-cookie";

/** The person behind this request, or `null` when signed out, locked, idle too long, disabled or revoked. */
export const currentActor = cache((): Promise<Actor | null> => actorOfRequest("active"));

/**
 * The same for a request that the page makes by itself: it does not count as the person doing something, so that an
 * open page does not keep a session alive.
 */
export function watchingActor(): Promise<Actor | null> {
  return actorOfRequest("watching");
}

/** Whether the session that somebody was found in still opens anything, asked later than by its request itself. */
export async function stillStands({ sessionId }: Pick<Actor, "sessionId">): Promise<boolean> {
  return (await inTime(actorOfSession(database(), sessionId, systemNow(), "watching"))) !== null;
}

/** The session row that the cookie of this request names, whether or not it still opens anything. */
export async function sessionOfRequest(): Promise<string | null> {
  const jar = await cookies();
  return sessionIdIn(await openCookie(jar.get(cookieNamed("session").name)?.value));
}

type Presence = "active" | "watching";

async function actorOfRequest(presence: Presence): Promise<Actor | null> {
  const sessionId = await sessionOfRequest();
  return sessionId ? inTime(actorOfSession(database(), sessionId, systemNow(), presence)) : null;
}

async function actorOfSession(
  db: Database,
  sessionId: string,
  now: Date,
  presence: Presence,
): Promise<Actor | null> {
  const idleSince = new Date(now.getTime() - env().COXA_IDLE_MINUTES * 60_000);
  const startedSince = new Date(now.getTime() - sessionSeconds * 1000);
  const [row] = await openSessions(db).execute({
    sessionId,
    startedSince: startedSince.toISOString(),
    idleSince: idleSince.toISOString(),
  });
  if (!row) {
    return null;
  }
  if (presence === "active" && now.getTime() - row.lastSeenAt.getTime() > 60_000) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, sessionId));
  }
  const { lastSeenAt: _, ...person } = row;
  return { ...person, sessionId };
}

/** Puts the person behind this request into another session: the cookie names the new row from now on. */
export async function continueIn(sessionId: string): Promise<void> {
  const { name, options } = cookieNamed("session");
  const jar = await cookies();
  jar.set(name, await sealCookie({ sid: sessionId }), { ...options, maxAge: sessionSeconds });
}

const made = new WeakMap<Database, ReturnType<typeof makeOpenSessions>>();

/** The question that every request asks first; put together once. */
function openSessions(db: Database) {
  const question = made.get(db) ?? makeOpenSessions(db);
  made.set(db, question);
  return question;
}

/** A session that still opens something, with its person: by `sessionId`, `startedSince` and `idleSince`. */
function makeOpenSessions(db: Database) {
  return db
    .select({
      userId: users.id,
      displayName: users.displayName,
      profession: users.profession,
      registration: userRegistration,
      role: sessions.role,
      lastSeenAt: sessions.lastSeenAt,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationKind: organisations.kind,
      rolesHeld: sql<number>`(select count(*)::int from ${memberships} held
        where held.user_id = ${users.id} and held.ended_at is null)`,
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), isNull(users.disabledAt)))
    .innerJoin(organisations, eq(organisations.id, sessions.organisationId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.userId, sessions.userId),
        eq(memberships.organisationId, sessions.organisationId),
        eq(memberships.role, sessions.role),
        isNull(memberships.endedAt),
      ),
    )
    .where(
      and(
        eq(sessions.id, sql.placeholder("sessionId")),
        isNull(sessions.endedAt),
        isNull(sessions.lockedAt),
        gt(sessions.startedAt, sql.placeholder("startedSince")),
        gt(sessions.lastSeenAt, sql.placeholder("idleSince")),
      ),
    )
    .prepare("open_session");
}
