import type { DecisionKind, ReferralStatus } from "@/db/schema";
import type { ActContext } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import { scheduleJob } from "@/lib/platform/outbox";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result";
import * as decisions from "./decision-store";
import { lockDecidable } from "./lock-referral";
import type * as store from "./store";

/** How long a decision can be undone before the other side is told. */
const undoMilliseconds = 10_000;

export interface Decided {
  readonly referralId: string;
  /** There when the decision is held back: what to undo, and until when (ISO instant). */
  readonly held: { readonly decisionId: string; readonly until: string } | null;
}

interface Aimed {
  readonly referralId: string;
  readonly version?: number | undefined;
  readonly undoable: boolean;
}

export interface Decider<I extends Aimed> {
  readonly kind: DecisionKind;
  readonly from?: readonly ReferralStatus[];
  /** What is wrong with the words of the decision; looked at before it is held back and again when carried out. */
  readonly fault?: (
    context: ActContext<I>,
    referral: store.ReferralRow,
  ) => Promise<Refusal | undefined> | Refusal | undefined;
  readonly carryOut: (context: ActContext<I>, referral: store.ReferralRow) => Promise<boolean>;
}

/** Carries a decision out, or holds it back where it can be undone. */
export async function decide<I extends Aimed>(
  decider: Decider<I>,
  context: ActContext<I>,
): Promise<Result<Decided>> {
  const found = await lockDecidable(context, decider.from);
  if (!found.ok) {
    return found;
  }
  const referral = found.value;
  const fault = await decider.fault?.(context, referral);
  if (fault) {
    return fault;
  }
  if (await decisions.findPendingDecision(context.tx, referral)) {
    return refuse("referral.decision-pending");
  }
  if (context.input.undoable) {
    return hold(decider.kind, context, referral);
  }
  return (await decider.carryOut(context, referral))
    ? ok({ referralId: referral.id, held: null })
    : refuse("referral.not-open");
}

async function hold<I extends Aimed>(
  kind: DecisionKind,
  { tx, actor, input, now }: ActContext<I>,
  referral: store.ReferralRow,
): Promise<Result<Decided>> {
  const decisionId = newId();
  const effectiveAt = new Date(now.getTime() + undoMilliseconds);
  await decisions.insertPendingDecision(tx, {
    organisationId: referral.organisationId,
    referralId: referral.id,
    receivingOrganisationId: referral.receivingOrganisationId,
    id: decisionId,
    kind,
    input: Object.fromEntries(Object.entries({ ...input, version: referral.version, undoable: false })),
    decidedBy: actor.userId,
    decidedAt: now,
    effectiveAt,
  });
  await scheduleJob(tx, {
    task: "carry-out-decision",
    payload: { organisationId: actor.organisationId, decisionId, userId: actor.userId, role: actor.role },
    runAt: effectiveAt,
    key: `decision:${decisionId}`,
  });
  return ok({ referralId: referral.id, held: { decisionId, until: effectiveAt.toISOString() } });
}
