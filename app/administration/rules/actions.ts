"use server";

import { addLocalRule, endLocalRule } from "@/lib/local-rules";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

export async function addLocalRuleAction(raw: unknown) {
  return runAsCurrentUser(addLocalRule, raw);
}

export async function endLocalRuleAction(raw: unknown) {
  return runAsCurrentUser(endLocalRule, raw);
}
