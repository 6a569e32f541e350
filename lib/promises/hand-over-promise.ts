import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

export const handOverPromiseInput = z.strictObject({ promiseId: z.uuid(), toUserId: z.uuid() });

/** Gives an open promise of the practice to a colleague, on whose list it stands from then on, with its day. Refuses `conflict` once it was kept. */
export const handOverPromise = command({
  name: "promise.hand-over",
  input: handOverPromiseInput,
  async run({ tx, actor, input, concerns }) {
    const { organisationId } = actor;
    const colleague = (await store.colleaguesOf(tx, actor)).find(({ id }) => id === input.toUserId);
    if (!colleague) {
      return refuse("not-found");
    }
    const given = await store.updateOpen(tx, organisationId, input.promiseId, { ownerUserId: colleague.id });
    if (!given) {
      return refuse((await store.isThere(tx, organisationId, input.promiseId)) ? "conflict" : "not-found");
    }
    concerns({ patientId: given.patientId, subjectId: input.promiseId, detail: { to: colleague.id } });
    return ok({ promiseId: input.promiseId });
  },
});
