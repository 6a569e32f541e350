import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { reconciliations, referralDeliveries, referrals } from "@/db/schema";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";

/**
 * The last reconciliation line of the actor's organisation as practice or as service, with the referrals that are
 * sent and nobody acknowledged by then. `null` before the first line was drawn.
 */
export const viewReconciliation = query({
  name: "chase.view",
  input: z.strictObject({ side: z.enum(["practice", "service"]) }),
  async run({ tx, actor, input }) {
    const [line] = await tx
      .select()
      .from(reconciliations)
      .where(
        and(eq(reconciliations.organisationId, actor.organisationId), eq(reconciliations.side, input.side)),
      )
      .orderBy(desc(reconciliations.onDate))
      .limit(1);
    const ours = input.side === "practice" ? referrals.organisationId : referrals.receivingOrganisationId;
    const lost =
      line && line.lost > 0
        ? await tx
            .select({ id: referrals.id, receiptNumber: referrals.receiptNumber })
            .from(referrals)
            .leftJoin(
              referralDeliveries,
              and(
                eq(referralDeliveries.organisationId, referrals.organisationId),
                eq(referralDeliveries.referralId, referrals.id),
              ),
            )
            .where(
              and(
                eq(ours, actor.organisationId),
                sql`${referrals.status} in ('sent', 'received', 'question_asked')`,
                sql`${referralDeliveries.referralId} is null`,
                sql`${referrals.sentAt} < ${line.madeAt.toISOString()}::timestamptz - interval '15 minutes'`,
              ),
            )
            .orderBy(asc(referrals.sentAt))
            .limit(20)
        : [];
    return ok({ line: line ?? null, lost });
  },
});
