import { command } from "@/lib/platform/act";
import { hashPassword, passwordFault, passwordFits } from "@/lib/platform/passwords";
import { ok, refuse } from "@/lib/platform/result";
import { changePasswordInput } from "./inputs";
import * as store from "./store";

/** Changes one's own password, and ends all one's other sessions. */
export const changePassword = command({
  name: "account.change-password",
  input: changePasswordInput,
  async run({ tx, actor, input, now }) {
    const person = await store.findPerson(tx, actor.userId);
    if (!person || !(await passwordFits(person.passwordHash, input.present))) {
      return refuse("password.wrong", { fields: { present: ["The present password is not right."] } });
    }
    const fault = passwordFault(input.wanted, person.email);
    if (fault) {
      return refuse("password.weak", { fields: { wanted: [fault] } });
    }
    await store.setOwnPassword(tx, await hashPassword(input.wanted));
    await store.endOtherSessions(tx, actor.userId, actor.sessionId, now);
    return ok({});
  },
});
