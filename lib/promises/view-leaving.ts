import { z } from "zod";
import { query } from "@/lib/platform/act";
import { nextClinicDay } from "@/lib/platform/clock";
import { ok } from "@/lib/platform/result";
import * as store from "./store";

/** As many of each list as are shown; the counts are of all. */
const mostShown = 25;

/** What a clinician still owes today or owed before: asked about on signing out. With whom it could go to. */
export const viewLeaving = query({
  name: "promise.view",
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const dueBefore = nextClinicDay(now);
    const part = { size: mostShown, dueBefore };
    const counts = await store.countsDue(tx, actor, dueBefore);
    return ok({
      now,
      userId: actor.userId,
      counts,
      due: counts.results + counts.toPatients + counts.waitingOnMe,
      toPatients: await store.toPatients(tx, actor, part),
      results: await store.results(tx, actor, part),
      waitingOnMe: await store.waitingOnMe(tx, actor, part),
      colleagues: await store.colleaguesOf(tx, actor),
    });
  },
});
