import type { ActContext } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { kindDecidedBy } from "./policy";
import * as store from "./store";

/**
 * The referral that is asked for, where the actor may read it: the page, the letter, its data, files and answers. Says
 * whose record is read. Refuses `not-found`, as for a referral that does not exist.
 */
export async function findViewable({
  tx,
  actor,
  input,
  concerns,
}: Pick<ActContext<{ readonly referralId: string }>, "tx" | "actor" | "input" | "concerns">): Promise<
  Result<store.ReferralRow>
> {
  const referral = await store.find(tx, input.referralId);
  if (!referral || !mayView(actor, referral)) {
    return refuse("not-found");
  }
  concerns({ patientId: referral.patientId, subjectId: referral.id });
  return ok(referral);
}

/**
 * Practice staff see their practice's referrals; triagers those of their own kind at their own organisation. The
 * database's walls come first, and are wider: whoever passes a referral on has to find the successor while it is sent.
 */
function mayView(actor: Actor, referral: store.ReferralRow): boolean {
  return (
    referral.organisationId === actor.organisationId ||
    (referral.receivingOrganisationId === actor.organisationId && kindDecidedBy(actor.role) === referral.kind)
  );
}
