import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { memberships, roles, sessions, users } from "@/db/schema";
import { appendAudit } from "./audit-trail";
import { inOrganisation } from "./database";
import { newId } from "./ids";
import { sessionSeconds } from "./session-cookie";
import { insertSession, proveIdentity } from "./sign-in";

const unlockSchema = z.strictObject({
  /** Whom the page belongs to: nobody else opens it. */
  userId: z.uuid(),
  organisationId: z.uuid(),
  role: z.enum(roles),
  password: z.string().min(1).max(256),
  code: z.string().max(40).optional(),
});

export type Unlocked =
  | { readonly ok: true; readonly sessionId: string }
  /** `other-person`: somebody else is signed in in this browser now. */
  | {
      readonly ok: false;
      readonly why: "wrong" | "second-step" | "too-many" | "other-person";
      /** With `too-many`: the whole seconds after which to try again. */
      readonly retryAfter?: number;
    };

/**
 * Lets the person of a covered page go on: by the same proof as at sign-in, in the session that the browser names, or,
 * when that has ended or is past its twelve hours, in a new one for the same organisation and role.
 */
export async function unlock(db: Database, raw: unknown, named: string | null, now: Date): Promise<Unlocked> {
  const parsed = unlockSchema.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, why: "wrong" };
  }
  const { userId, organisationId, role, password, code } = parsed.data;
  const session = named ? await findSession(db, named) : undefined;
  if (session && !session.endedAt && session.userId !== userId) {
    return { ok: false, why: "other-person" };
  }
  const email = await emailOf(db, userId);
  const proved = await proveIdentity(db, { email, password, ...(code ? { code } : {}) }, now);
  if (!proved.ok) {
    return proved;
  }
  const who = { userId, organisationId, role };
  if (!(await isHeld(db, who))) {
    return { ok: false, why: "wrong" };
  }
  const goesOn =
    session !== undefined &&
    !session.endedAt &&
    session.startedAt.getTime() > now.getTime() - sessionSeconds * 1000;
  const sessionId = await inOrganisation(db, organisationId, userId, async (tx) => {
    if (!goesOn) {
      return insertSession(tx, who, now, { by: "unlock" });
    }
    await tx.update(sessions).set({ lockedAt: null, lastSeenAt: now }).where(eq(sessions.id, session.id));
    const entry = { act: "session.unlock", outcome: "done", purpose: "sign_in", at: now } as const;
    await appendAudit(tx, { ...who, sessionId: session.id }, { ...entry, correlationId: newId() });
    return session.id;
  });
  return { ok: true, sessionId };
}

async function findSession(db: Database, sessionId: string) {
  const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId));
  return session;
}

/** Of somebody unknown: an address that nobody has, so that the answer takes as long and reads the same. */
async function emailOf(db: Database, userId: string): Promise<string> {
  const [person] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return person?.email ?? `${userId}@nobody.invalid`;
}

async function isHeld(
  db: Database,
  who: Pick<typeof memberships.$inferSelect, "userId" | "organisationId" | "role">,
): Promise<boolean> {
  const held = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, who.userId),
        eq(memberships.organisationId, who.organisationId),
        eq(memberships.role, who.role),
        isNull(memberships.endedAt),
      ),
    );
  return held.length > 0;
}
