import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/platform/actor";
import * as store from "./store";

/** What the organisation's rules answer beforehand for whoever acts; the latest rule on a subject wins. */
export async function localAnswers(
  tx: Tx,
  actor: Actor,
  onDate: string,
): Promise<{ readonly local_mri_access?: "yes" | "no" }> {
  const [rule] = await store.inForce(tx, actor.organisationId, actor.role, onDate);
  return rule ? { [rule.subject]: rule.answer } : {};
}
