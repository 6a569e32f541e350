import { z } from "zod";
import { type ActContext, command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { bookingDue, returnDue } from "./deadlines";
import { acceptReferralInput, returnReferralInput } from "./decide-referral-input";
import { kindDecidedBy } from "./policy";
import { returnReasonsFor } from "./return-reasons";
import * as store from "./store";

type OpenReferral = store.ReferralRow & { readonly status: "sent" | "received" };

/** Locks a referral that the actor may decide on and that nobody has decided yet. */
async function lockUndecided<I extends { referralId: string }>({
  tx,
  actor,
  input,
  concerns,
}: ActContext<I>): Promise<Result<OpenReferral>> {
  const referral = await store.lock(tx, input.referralId);
  if (
    !referral ||
    referral.receivingOrganisationId !== actor.organisationId ||
    referral.kind !== kindDecidedBy(actor.role)
  ) {
    return refuse("not-found");
  }
  concerns({ patientId: referral.patientId, subjectId: referral.id });
  const { status } = referral;
  return status === "sent" || status === "received"
    ? ok({ ...referral, status })
    : refuse("referral.not-open");
}

const byReceiver = ({ actor, now }: Pick<ActContext<unknown>, "actor" | "now">) => ({
  byUserId: actor.userId,
  signature: signatureOf(actor),
  byOrganisationId: actor.organisationId,
  at: now,
});

export const openReferralInput = z.strictObject({ referralId: z.uuid() });

/** Marks a referral as opened by a person. Opening again, or after the decision, changes nothing. */
export const openReferral = command({
  name: "referral.open",
  input: openReferralInput,
  async run(context) {
    const found = await lockUndecided(context);
    if (!found.ok) {
      return found.code === "referral.not-open" ? ok({ opened: false }) : found;
    }
    const referral = found.value;
    if (referral.status === "received") {
      return ok({ opened: false });
    }
    await store.appendEvent(context.tx, referral, {
      ...byReceiver(context),
      fromStatus: referral.status,
      toStatus: "received",
    });
    await store.update(context.tx, referral.id, { status: "received", nextStep: "decide" });
    return ok({ opened: true });
  },
});

/** Takes the referral on: its owner becomes whoever accepts it, and booking is the next step. */
export const acceptReferral = command({
  name: "referral.accept",
  input: acceptReferralInput,
  async run(context) {
    const found = await lockUndecided(context);
    if (!found.ok) {
      return found;
    }
    const { tx, actor, input, now } = context;
    const referral = found.value;
    await store.appendEvent(tx, referral, {
      ...byReceiver(context),
      fromStatus: referral.status,
      toStatus: "accepted",
      note: input.note,
    });
    await store.update(tx, referral.id, {
      status: "accepted",
      ownerUserId: actor.userId,
      nextStep: "book",
      dueAt: bookingDue(now, referral.urgency),
    });
    return ok({ referralId: referral.id });
  },
});

/**
 * Sends the referral back, signed, with a coded reason, a note and a next step. It then belongs to whoever sent it.
 */
export const returnReferral = command({
  name: "referral.return",
  input: returnReferralInput,
  async run(context) {
    const found = await lockUndecided(context);
    if (!found.ok) {
      return found;
    }
    const { tx, input, now } = context;
    const referral = found.value;
    if (!returnReasonsFor(referral.kind).some(({ code }) => code === input.reasonCode)) {
      return refuse("input.invalid", { fields: { reasonCode: ["Choose one of the reasons listed"] } });
    }
    await store.appendEvent(tx, referral, {
      ...byReceiver(context),
      fromStatus: referral.status,
      toStatus: "returned",
      reasonCode: input.reasonCode,
      note: input.note,
      nextStepAdvice: input.nextStepAdvice,
    });
    await store.update(tx, referral.id, {
      status: "returned",
      ownerOrganisationId: referral.organisationId,
      ownerUserId: referral.sentBy,
      nextStep: "act_on_return",
      dueAt: returnDue(now),
    });
    return ok({ referralId: referral.id });
  },
});
