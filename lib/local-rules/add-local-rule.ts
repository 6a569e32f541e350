import { command } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { ok } from "@/lib/platform/result";
import { addLocalRuleInput } from "./inputs";
import * as store from "./store";

/** Adds a rule with the days it holds for. Consultations begun on those days start from it. */
export const addLocalRule = command({
  name: "local-rule.add",
  input: addLocalRuleInput,
  async run({ tx, actor, input, now, concerns }) {
    const id = newId();
    concerns({ subjectId: id, detail: { subject: input.subject, role: input.role, answer: input.answer } });
    await store.insert(tx, {
      ...input,
      id,
      organisationId: actor.organisationId,
      endsOn: input.endsOn || null,
      addedBy: actor.userId,
      addedAt: now,
    });
    return ok({ ruleId: id });
  },
});
