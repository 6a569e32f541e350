import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pendingDecisions, referrals, users } from "@/db/schema";
import type { Actor } from "@/lib/platform/actor";
import type { ReferralRow } from "./store";

export type DecisionRow = typeof pendingDecisions.$inferSelect;

const open = and(
  isNull(pendingDecisions.undoneAt),
  isNull(pendingDecisions.carriedOutAt),
  isNull(pendingDecisions.failedBecause),
);

export async function insertPendingDecision(
  tx: Tx,
  row: typeof pendingDecisions.$inferInsert,
): Promise<void> {
  await tx.insert(pendingDecisions).values(row);
}

/** The decision that a referral's service holds back now, with who made it; only that service sees it. */
export async function findPendingDecision(tx: Tx, referral: Pick<ReferralRow, "organisationId" | "id">) {
  const [row] = await tx
    .select({
      id: pendingDecisions.id,
      kind: pendingDecisions.kind,
      effectiveAt: pendingDecisions.effectiveAt,
      decidedByName: users.displayName,
    })
    .from(pendingDecisions)
    .innerJoin(users, eq(users.id, pendingDecisions.decidedBy))
    .where(
      and(
        eq(pendingDecisions.organisationId, referral.organisationId),
        eq(pendingDecisions.referralId, referral.id),
        open,
      ),
    );
  return row;
}

/** What a person decided and the other side has not been told, newest first, with whom it is about. */
export function heldDecisionsOf(tx: Tx, actor: Pick<Actor, "organisationId" | "userId">) {
  return tx
    .select({
      id: pendingDecisions.id,
      kind: pendingDecisions.kind,
      effectiveAt: pendingDecisions.effectiveAt,
      referralId: pendingDecisions.referralId,
      patient: referrals.sentPatient,
    })
    .from(pendingDecisions)
    .innerJoin(
      referrals,
      and(
        eq(referrals.organisationId, pendingDecisions.organisationId),
        eq(referrals.id, pendingDecisions.referralId),
      ),
    )
    .where(
      and(
        eq(pendingDecisions.receivingOrganisationId, actor.organisationId),
        eq(pendingDecisions.decidedBy, actor.userId),
        open,
      ),
    )
    .orderBy(desc(pendingDecisions.effectiveAt))
    .limit(5);
}

export async function lockDecision(
  tx: Tx,
  receivingOrganisationId: string,
  decisionId: string,
): Promise<DecisionRow | undefined> {
  const [row] = await tx
    .select()
    .from(pendingDecisions)
    .where(
      and(
        eq(pendingDecisions.receivingOrganisationId, receivingOrganisationId),
        eq(pendingDecisions.id, decisionId),
      ),
    )
    .for("update");
  return row;
}

export async function settleDecision(
  tx: Tx,
  decision: DecisionRow,
  outcome: { readonly carriedOutAt: Date } | { readonly failedBecause: string },
): Promise<void> {
  await tx.update(pendingDecisions).set(outcome).where(eq(pendingDecisions.id, decision.id));
}

export async function markUndone(tx: Tx, decision: DecisionRow, now: Date): Promise<void> {
  await tx.update(pendingDecisions).set({ undoneAt: now }).where(eq(pendingDecisions.id, decision.id));
}

/** Why the last decision that was held back here came to nothing; `undefined` when none did since `since`. */
export async function overtakenDecision(
  tx: Tx,
  referral: Pick<ReferralRow, "organisationId" | "id">,
  since: Date,
) {
  const [row] = await tx
    .select({ kind: pendingDecisions.kind, decidedByName: users.displayName })
    .from(pendingDecisions)
    .innerJoin(users, eq(users.id, pendingDecisions.decidedBy))
    .where(
      and(
        eq(pendingDecisions.organisationId, referral.organisationId),
        eq(pendingDecisions.referralId, referral.id),
        isNotNull(pendingDecisions.failedBecause),
        gt(pendingDecisions.effectiveAt, since),
      ),
    )
    .orderBy(desc(pendingDecisions.effectiveAt))
    .limit(1);
  return row;
}
