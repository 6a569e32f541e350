import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { endLocalRuleInput } from "./inputs";
import * as store from "./store";

/** Gives a rule its last day. */
export const endLocalRule = command({
  name: "local-rule.end",
  input: endLocalRuleInput,
  async run({ tx, actor, input, concerns }) {
    concerns({ subjectId: input.ruleId });
    return (await store.end(tx, input.ruleId, input.endsOn, actor.userId)) ? ok({}) : refuse("not-found");
  },
});
