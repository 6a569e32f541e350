import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { chases, reconciliations } from "@/db/schema";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";

/**
 * What the actor's organisation was told about passed deadlines that still stand, the highest step of each first,
 * and the last reconciliation lines. Steps whose deadline was met since are left out.
 */
export const viewChases = query({
  name: "chase.view",
  input: z.strictObject({ level: z.coerce.number().int().min(1).max(3).optional() }),
  async run({ tx, actor, input, now }) {
    const stands = sql`exists (
      select 1 from referrals r where r.id = ${chases.subjectId} and r.due_at = ${chases.dueAt} and r.next_step <> 'none'
      union all select 1 from investigation_requests i
        where i.id = ${chases.subjectId} and i.due_at = ${chases.dueAt} and i.next_step <> 'none'
      union all select 1 from advice_requests a
        where a.id = ${chases.subjectId} and a.due_at = ${chases.dueAt} and a.next_step <> 'none'
      union all select 1 from promises p
        where p.id = ${chases.subjectId} and p.due_at = ${chases.dueAt} and p.kept_at is null)`;
    const { id, subject, subjectId, dueAt, level, toUserId, madeAt } = chases;
    const [open, lines] = await Promise.all([
      tx
        .select({ id, subject, subjectId, dueAt, level, toUserId, madeAt })
        .from(chases)
        .where(
          and(
            eq(chases.toOrganisationId, actor.organisationId),
            input.level ? sql`${chases.level} = ${input.level}` : undefined,
            stands,
          ),
        )
        .orderBy(desc(chases.level), chases.dueAt)
        .limit(100),
      tx
        .select()
        .from(reconciliations)
        .where(eq(reconciliations.organisationId, actor.organisationId))
        .orderBy(desc(reconciliations.onDate), reconciliations.side)
        .limit(14),
    ]);
    return ok({ now, chases: open, reconciliation: lines });
  },
});

/** Every step that was taken because a deadline of one subject passed, oldest first. */
export function chasesOf(tx: Tx, subjectId: string) {
  return tx
    .select({ id: chases.id, level: chases.level, dueAt: chases.dueAt, madeAt: chases.madeAt })
    .from(chases)
    .where(eq(chases.subjectId, subjectId))
    .orderBy(asc(chases.madeAt), asc(chases.level));
}
