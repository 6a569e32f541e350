import { setDeputyOf } from "@/lib/organisations";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { setDeputyInput } from "./inputs";
import * as store from "./store";

/**
 * Chooses who is told when a deadline passed and the reminder changed nothing. Nobody chosen: the organisation's own
 * e-mail address is told. Refuses `not-found` for somebody without a role here.
 */
export const setDeputy = command({
  name: "people.set-deputy",
  input: setDeputyInput,
  async run({ tx, actor, input, concerns }) {
    const userId = input.userId || null;
    concerns({ subjectId: actor.organisationId, detail: { deputy: userId ?? "nobody" } });
    if (userId && !(await store.actsHere(tx, actor.organisationId, userId))) {
      return refuse("not-found");
    }
    await setDeputyOf(tx, actor.organisationId, userId);
    return ok({});
  },
});
