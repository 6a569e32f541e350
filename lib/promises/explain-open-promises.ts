import { command } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { ok } from "@/lib/platform/result";
import { explainOpenPromisesInput } from "./inputs";
import * as store from "./store";

/** Records why a clinician signs out with promises still open. */
export const explainOpenPromises = command({
  name: "promise.explain-open",
  input: explainOpenPromisesInput,
  async run({ tx, actor, input, now }) {
    await store.insertSignOutReason(tx, {
      ...input,
      organisationId: actor.organisationId,
      id: newId(),
      userId: actor.userId,
      at: now,
    });
    return ok({ recorded: true });
  },
});
