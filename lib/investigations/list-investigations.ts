import { z } from "zod";
import type { InvestigationStep } from "@/db/schema";
import { storableInstant } from "@/lib/clinical/storable-time";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

const pageSize = 25;

/** What each view of the list holds; every open test is in one of the last three. */
const stepsOfView = {
  all: ["hand_over", "perform", "result", "read"],
  to_hand_over: ["hand_over"],
  awaited: ["perform", "result"],
  to_read: ["read"],
} as const satisfies Record<string, readonly InvestigationStep[]>;

export const listInvestigationsInput = z.strictObject({
  view: z.enum(["all", "to_hand_over", "awaited", "to_read"]).default("all"),
  after: z.strictObject({ dueAt: storableInstant, id: z.uuid() }).optional(),
});

/** The practice's open tests by what is due first, with how many each view holds. */
export const listInvestigations = query({
  name: "investigation.list",
  input: listInvestigationsInput,
  async run({ tx, actor, input, now }) {
    const [found, counts] = await Promise.all([
      store.openPage(tx, actor.organisationId, {
        steps: stepsOfView[input.view],
        size: pageSize + 1,
        after: input.after,
      }),
      store.openCounts(tx, actor.organisationId),
    ]);
    const tests = found.slice(0, pageSize);
    const last = tests.at(-1);
    const next = found.length > pageSize && last ? { dueAt: last.dueAt.toISOString(), id: last.id } : null;
    const countOf = (view: keyof typeof stepsOfView) =>
      counts
        .filter(({ step }) => stepsOfView[view].some((each) => each === step))
        .reduce((sum, { count }) => sum + count, 0);
    return ok({
      now,
      view: input.view,
      tests,
      next,
      counts: {
        all: countOf("all"),
        to_hand_over: countOf("to_hand_over"),
        awaited: countOf("awaited"),
        to_read: countOf("to_read"),
      },
    });
  },
});
