import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { setRoleInput } from "./inputs";
import * as store from "./store";

/** Gives a person of the organisation a role, or takes it away with every session opened in it. */
export const setRole = command({
  name: "people.set-roles",
  input: setRoleInput,
  async run({ tx, actor, input, now, concerns }) {
    if (!(await store.holdsAnyRole(tx, actor.organisationId, input.userId))) {
      return refuse("not-found");
    }
    // Who gives roles has none with clinical content, and gives herself none.
    if (input.userId === actor.userId && (input.held === "yes" || input.role === actor.role)) {
      return refuse("person.yourself");
    }
    concerns({ subjectId: input.userId, detail: { role: input.role, held: input.held } });
    if (input.held === "yes") {
      await store.giveRole(tx, actor.organisationId, input.userId, input.role);
      return ok({});
    }
    const ended = await store.endRoles(tx, actor.organisationId, input.userId, now, input.role);
    return ended > 0 ? ok({}) : refuse("not-found");
  },
});
