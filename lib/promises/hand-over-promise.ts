import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { memberships, promises, users } from "@/db/schema";
import { command } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { ok, refuse } from "@/lib/platform/result";

/** The practice's other clinicians, who can take a promise over, by name. */
export function colleaguesOf(tx: Tx, actor: Pick<Actor, "organisationId" | "userId">) {
  return tx
    .selectDistinct({ id: users.id, name: users.displayName })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.disabledAt)))
    .where(
      and(
        eq(memberships.organisationId, actor.organisationId),
        inArray(memberships.role, ["gp", "practice_clinician"]),
        isNull(memberships.endedAt),
        ne(users.id, actor.userId),
      ),
    )
    .orderBy(asc(users.displayName));
}

export const handOverPromiseInput = z.strictObject({ promiseId: z.uuid(), toUserId: z.uuid() });

/** Gives an open promise of the practice to a colleague, on whose list it stands from then on, with its day. Refuses `conflict` once it was kept. */
export const handOverPromise = command({
  name: "promise.hand-over",
  input: handOverPromiseInput,
  async run({ tx, actor, input, concerns }) {
    const colleague = (await colleaguesOf(tx, actor)).find(({ id }) => id === input.toUserId);
    if (!colleague) {
      return refuse("not-found");
    }
    const [given] = await tx
      .update(promises)
      .set({ ownerUserId: colleague.id })
      .where(
        and(
          eq(promises.organisationId, actor.organisationId),
          eq(promises.id, input.promiseId),
          isNull(promises.keptAt),
        ),
      )
      .returning({ patientId: promises.patientId });
    if (!given) {
      const there = await tx
        .select({ id: promises.id })
        .from(promises)
        .where(and(eq(promises.organisationId, actor.organisationId), eq(promises.id, input.promiseId)));
      return refuse(there.length > 0 ? "conflict" : "not-found");
    }
    concerns({ patientId: given.patientId, subjectId: input.promiseId, detail: { to: colleague.id } });
    return ok({ promiseId: input.promiseId });
  },
});
