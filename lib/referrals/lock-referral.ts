import type { ReferralStatus } from "@/db/schema";
import type { ActContext } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { changesSince } from "./changes-since";
import { kindDecidedBy } from "./policy";
import * as store from "./store";

interface Aimed {
  readonly referralId: string;
  /** The version the person saw; absent where the page shows none. */
  readonly version?: number | undefined;
}

type Locking<I> = Pick<ActContext<I>, "tx" | "actor" | "input" | "concerns">;

/** Locks a referral of the actor's own practice, in whatever state, drafts too. Refuses `not-found` for any other. */
export async function lockSent({
  tx,
  actor,
  input,
  concerns,
}: Locking<Pick<Aimed, "referralId">>): Promise<Result<store.ReferralRow>> {
  const referral = await store.lock(tx, input.referralId);
  if (!referral || referral.organisationId !== actor.organisationId) {
    return refuse("not-found");
  }
  concerns({ patientId: referral.patientId, subjectId: referral.id });
  return ok(referral);
}

/** Locks a referral of the actor's own service, in whatever state. */
export async function lockReceived<I extends Aimed>({
  tx,
  actor,
  input,
  concerns,
}: Locking<I>): Promise<Result<store.ReferralRow>> {
  const referral = await store.lock(tx, input.referralId);
  if (
    !referral ||
    referral.receivingOrganisationId !== actor.organisationId ||
    referral.kind !== kindDecidedBy(actor.role)
  ) {
    return refuse("not-found");
  }
  concerns({ patientId: referral.patientId, subjectId: referral.id });
  if (input.version !== undefined && input.version !== referral.version) {
    return refuse("conflict", {
      because: `The referrer has amended this referral: version ${referral.version} replaced version ${input.version}. Changed: ${await changesSince(tx, referral, input.version)}. Nothing was decided.`,
      remedy: { version: String(referral.version) },
    });
  }
  return ok(referral);
}

const undecided: readonly ReferralStatus[] = ["sent", "received", "question_asked"];

/** Whether the service has still to decide. */
export function isUndecided(status: ReferralStatus): boolean {
  return undecided.includes(status);
}

/** Locks a referral of the actor's own service in one of the states that the decision is for. */
export async function lockDecidable<I extends Aimed>(
  context: Locking<I>,
  from: readonly ReferralStatus[] = undecided,
): Promise<Result<store.ReferralRow>> {
  const found = await lockReceived(context);
  if (!found.ok) {
    return found;
  }
  return from.includes(found.value.status) ? found : refuse("referral.not-open");
}
