import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberships, organisations, secondSteps, sessions, users } from "@/db/schema";

export async function findPerson(tx: Tx, userId: string) {
  const [person] = await tx
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  return person;
}

export async function findSecondStep(tx: Tx, userId: string) {
  const [step] = await tx.select().from(secondSteps).where(eq(secondSteps.userId, userId));
  return step;
}

/** The roles a person may act in, with their organisations. */
export function rolesOf(tx: Tx, userId: string) {
  return tx
    .select({
      organisationId: memberships.organisationId,
      organisationName: organisations.name,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
    .orderBy(asc(organisations.name), asc(memberships.role));
}

/** The row's own rights forbid this; the database's function does it for the acting person alone. */
export async function setOwnPassword(tx: Tx, passwordHash: string): Promise<void> {
  await tx.execute(sql`select set_own_password(${passwordHash})`);
}

export async function endOtherSessions(tx: Tx, userId: string, sessionId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId), isNull(sessions.endedAt)));
}

/** Begins a second step beside the one that holds, if there is one; sign-in asks for it once it is confirmed. */
export async function beginSecondStep(
  tx: Tx,
  userId: string,
  step: { sealedSecret: string; recoveryCodeHashes: string[] },
): Promise<void> {
  const pending = {
    pendingSealedSecret: step.sealedSecret,
    pendingRecoveryCodeHashes: step.recoveryCodeHashes,
  };
  await tx
    .insert(secondSteps)
    .values({ userId, ...step, ...pending })
    .onConflictDoUpdate({ target: secondSteps.userId, set: pending });
}

export async function updateSecondStep(
  tx: Tx,
  userId: string,
  changes: Partial<typeof secondSteps.$inferInsert>,
): Promise<void> {
  await tx.update(secondSteps).set(changes).where(eq(secondSteps.userId, userId));
}

export async function findSession(tx: Tx, sessionId: string) {
  const [session] = await tx.select().from(sessions).where(eq(sessions.id, sessionId)).for("update");
  return session;
}

export async function endSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, sessionId));
}

export async function lockSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ lockedAt: now }).where(eq(sessions.id, sessionId));
}

/** For the rest of the transaction, or until the next call, rows are those of this organisation. */
export async function actFor(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.organisation_id', ${organisationId}, true)`);
}
