import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { reconciliations, referrals } from "@/db/schema";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";

/**
 * The last reconciliation line of the actor's organisation as practice or as service, with the oldest of
 * the referrals that were sent and nobody acknowledged by then. `null` before the first line was drawn.
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
    const lost =
      line && line.lostIds.length > 0
        ? await tx
            .select({ id: referrals.id, receiptNumber: referrals.receiptNumber })
            .from(referrals)
            .where(inArray(referrals.id, line.lostIds))
            .orderBy(asc(referrals.sentAt))
        : [];
    return ok({ line: line ?? null, lost });
  },
});
