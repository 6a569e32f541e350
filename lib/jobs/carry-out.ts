import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { memberships, organisations, roles, userRegistration, users } from "@/db/schema";
import { runAct } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { carryOutDecision, failDecision } from "@/lib/referrals";
import { machineId } from "./machine-id";

export const heldDecisionSchema = z.object({
  organisationId: z.uuid(),
  decisionId: z.uuid(),
  userId: z.uuid(),
  role: z.enum(roles),
});

/**
 * Carries out a decision once it can no longer be undone, as whoever made it. One that was overtaken, such as by a
 * withdrawal, is marked so; whoever decided sees it. Throws when it has to be tried again.
 */
export async function carryOut(
  db: Database,
  held: z.infer<typeof heldDecisionSchema>,
  now: Date,
): Promise<void> {
  const actor = await actorOf(db, held);
  if (!actor) {
    return;
  }
  const surroundings = { db, now, correlationId: newId() };
  const { decisionId } = held;
  const done = await runAct(carryOutDecision, actor, { decisionId }, surroundings);
  if (done.ok) {
    return;
  }
  const again = ["referral.decision-pending", "database.unavailable", "outcome.unknown"];
  if (again.includes(done.code)) {
    throw new Error(`Decision ${decisionId} is to be tried again: ${done.code}`);
  }
  await runAct(failDecision, actor, { decisionId, because: done.code }, surroundings);
}

/** The person as a session would name them; `undefined` when they no longer act in that role. */
async function actorOf(
  db: Database,
  { userId, organisationId, role }: z.infer<typeof heldDecisionSchema>,
): Promise<Actor | undefined> {
  const [row] = await db
    .select({
      userId: users.id,
      displayName: users.displayName,
      profession: users.profession,
      registration: userRegistration,
      role: memberships.role,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationKind: organisations.kind,
    })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.disabledAt)))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.organisationId, organisationId),
        eq(memberships.role, role),
        isNull(memberships.endedAt),
      ),
    );
  return row && { ...row, sessionId: machineId };
}
