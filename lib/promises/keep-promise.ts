import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

export const keepPromiseInput = z.strictObject({
  promiseId: z.uuid(),
  note: z
    .string()
    .trim()
    .min(1, "Write how it was kept, or why it is no longer needed")
    .max(500, "The note can have at most 500 characters"),
});

/** Marks a promise of the practice as kept or explained. */
export const keepPromise = command({
  name: "promise.keep",
  input: keepPromiseInput,
  async run({ tx, actor, input, now, concerns }) {
    const kept = await store.updateOpen(tx, actor.organisationId, input.promiseId, {
      keptAt: now,
      keptBy: actor.userId,
      keptNote: input.note,
    });
    if (!kept) {
      return refuse("not-found");
    }
    concerns({ patientId: kept.patientId, subjectId: input.promiseId });
    return ok({ promiseId: input.promiseId });
  },
});
