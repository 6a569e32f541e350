import { hash, verify } from "@node-rs/argon2";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { auditEvents, memberships, sessions, users } from "@/db/schema";
import { newId } from "./ids";

const credentialsSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(256),
});

let decoy: Promise<string> | undefined;

/** A hash to verify against when no such person exists, so that both replies take as long. */
function decoyHash(): Promise<string> {
  decoy ??= hash(newId());
  return decoy;
}

/**
 * Checks e-mail and password and opens a new session row.
 * Returns `null` for an unknown person, a wrong password, a disabled person and one without an organisation
 * alike: the reply never says which.
 */
export async function openSession(
  db: Database,
  raw: unknown,
  now: Date,
): Promise<{ userId: string; sessionId: string } | null> {
  const parsed = credentialsSchema.safeParse(raw);
  if (!parsed.success) {
    return null;
  }
  const [person] = await db
    .select({
      userId: users.id,
      passwordHash: users.passwordHash,
      organisationId: memberships.organisationId,
      role: memberships.role,
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(users.email, parsed.data.email.toLowerCase()), isNull(users.disabledAt)))
    .orderBy(memberships.organisationId, memberships.role)
    .limit(1);
  const matches = await verify(person?.passwordHash ?? (await decoyHash()), parsed.data.password);
  if (!person || !matches) {
    await db.insert(auditEvents).values({
      at: now,
      correlationId: newId(),
      act: "session.open",
      outcome: "denied",
      userId: person?.userId ?? null,
      detail: {},
    });
    return null;
  }
  const sessionId = newId();
  await db.transaction(async (tx) => {
    await tx.insert(sessions).values({
      id: sessionId,
      userId: person.userId,
      organisationId: person.organisationId,
      role: person.role,
      startedAt: now,
      lastSeenAt: now,
    });
    await tx.insert(auditEvents).values({
      at: now,
      correlationId: newId(),
      act: "session.open",
      outcome: "done",
      userId: person.userId,
      sessionId,
      detail: {},
    });
  });
  return { userId: person.userId, sessionId };
}

/** Ends a session; the cookie that names it opens nothing from the next request on. */
export async function endSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
    await tx.insert(auditEvents).values({
      at: now,
      correlationId: newId(),
      act: "session.end",
      outcome: "done",
      sessionId,
      userId: sql`(select user_id from sessions where id = ${sessionId})`,
      detail: {},
    });
  });
}
