import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/**
 * The last reconciliation line of the actor's organisation as practice or as service, with the oldest of
 * the referrals that were sent and nobody acknowledged by then. `null` before the first line was drawn.
 */
export const viewReconciliation = query({
  name: "chase.view",
  input: z.strictObject({ side: z.enum(["practice", "service"]) }),
  async run({ tx, actor, input }) {
    const line = await store.lastReconciliation(tx, actor.organisationId, input.side);
    return ok({ line: line ?? null, lost: await store.receiptsOf(tx, line?.lostIds ?? []) });
  },
});
