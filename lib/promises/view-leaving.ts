import { z } from "zod";
import { query } from "@/lib/platform/act";
import { clinicDay } from "@/lib/platform/clock";
import { ok } from "@/lib/platform/result";
import { colleaguesOf } from "./hand-over-promise";
import { viewPromises } from "./make-promise";

/** What a clinician still owes today or owed before: asked about on signing out. With whom it could go to. */
export const viewLeaving = query({
  name: "promise.view",
  input: z.strictObject({}),
  async run(context) {
    const { tx, actor, now } = context;
    const owed = await viewPromises.run(context);
    if (!owed.ok) {
      return owed;
    }
    const today = clinicDay(now);
    const isDue = ({ dueAt }: { readonly dueAt: Date }) => clinicDay(dueAt) <= today;
    const toPatients = owed.value.toPatients.filter(isDue);
    const results = owed.value.results.filter(isDue);
    const waitingOnMe = owed.value.waitingOnMe.filter(isDue);
    return ok({
      now,
      userId: actor.userId,
      toPatients,
      results,
      waitingOnMe,
      due: toPatients.length + results.length + waitingOnMe.length,
      colleagues: await colleaguesOf(tx, actor),
    });
  },
});
