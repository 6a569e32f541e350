import { command } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { ok, refuse } from "@/lib/platform/result";
import { saveServiceInput } from "./inputs";
import * as store from "./store";

/** Adds a service, or changes one: criteria, ages, opening, deadlines, letterhead, and whether it takes referrals. */
export const saveService = command({
  name: "service.save",
  input: saveServiceInput,
  async run({ tx, actor, input, now, concerns }) {
    const { serviceId, open, ...told } = input;
    if (told.deputyUserId && !(await store.actsHere(tx, actor.organisationId, told.deputyUserId))) {
      return refuse("input.invalid", { fields: { deputyUserId: ["Choose somebody of this organisation"] } });
    }
    const row = { ...told, closedAt: open === "yes" ? null : now };
    const id = serviceId ?? newId();
    concerns({ subjectId: id, detail: { open, added: !serviceId, ...deputyTold(told.deputyUserId) } });
    if (!serviceId) {
      await store.insert(tx, { ...row, id, organisationId: actor.organisationId });
      return ok({ serviceId: id });
    }
    const found = await store.update(tx, actor.organisationId, serviceId, row);
    return found ? ok({ serviceId }) : refuse("not-found");
  },
});

function deputyTold(deputyUserId: string | null | undefined) {
  return deputyUserId === undefined ? {} : { deputy: deputyUserId ?? "nobody" };
}
