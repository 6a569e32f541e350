import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import * as store from "./store";

/** One's own account: e-mail, the roles to act in, and whether a second step is set up. */
export const viewAccount = query({
  name: "account.view",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const person = await store.findPerson(tx, actor.userId);
    if (!person) {
      return refuse("not-found");
    }
    const [roles, step] = await Promise.all([
      store.rolesOf(tx, actor.userId),
      store.findSecondStep(tx, actor.userId),
    ]);
    const secondStep = step?.confirmedAt
      ? { since: step.confirmedAt.toISOString(), recoveryCodesLeft: step.recoveryCodeHashes.length }
      : null;
    return ok({ email: person.email, roles, secondStep });
  },
});
