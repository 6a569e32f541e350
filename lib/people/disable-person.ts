import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { disablePersonInput } from "./inputs";
import * as store from "./store";

/** Takes all of a person's roles here away, and ends their sessions here at once. What they did stays theirs. */
export const disablePerson = command({
  name: "people.disable",
  input: disablePersonInput,
  async run({ tx, actor, input, now, concerns }) {
    if (input.userId === actor.userId) {
      return refuse("person.yourself");
    }
    concerns({ subjectId: input.userId });
    const ended = await store.endRoles(tx, actor.organisationId, input.userId, now);
    return ended > 0 ? ok({}) : refuse("not-found");
  },
});
