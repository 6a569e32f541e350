import { z } from "zod";
import { type ActContext, command } from "@/lib/platform/act";
import { ok, type Refusal, refuse } from "@/lib/platform/result";
import { bookingDue, returnDue } from "./deadlines";
import { acceptReferralInput, returnReferralInput } from "./decide-referral-input";
import { type Decider, decide } from "./decision";
import { lockReceived } from "./lock-referral";
import { statesBefore } from "./machine";
import { moveReferral } from "./move-referral";
import { returnReasonsFor } from "./return-reasons";
import * as store from "./store";

export const openReferralInput = z.strictObject({ referralId: z.uuid() });

/** Marks a referral as opened by a person. Opening again, or after the decision, changes nothing. */
export const openReferral = command({
  name: "referral.open",
  input: openReferralInput,
  async run(context) {
    const found = await lockReceived(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    if (referral.status !== "sent") {
      return ok({ opened: false });
    }
    const opened = await moveReferral(context, referral, {
      to: "received",
      ownerUserId: null,
      dueAt: referral.dueAt,
    });
    return ok({ opened });
  },
});

export const takeReferralInput = z.strictObject({ referralId: z.uuid() });

/**
 * Takes an undecided referral off the team and onto oneself; again changes nothing of whose it is. Refuses `conflict`,
 * naming the colleague who took it before.
 */
export const takeReferral = command({
  name: "referral.take",
  input: takeReferralInput,
  async run(context) {
    const found = await lockReceived(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const taker = referral.status === "received" && (await colleagueOwning(context, referral));
    if (taker) {
      return refuse("conflict", {
        because: `${taker} has taken this referral on already, so nothing was changed. You can still decide it.`,
      });
    }
    const taken =
      referral.status === "received" &&
      (await moveReferral(context, referral, {
        to: "received",
        ownerUserId: context.actor.userId,
        dueAt: referral.dueAt,
      }));
    return taken ? ok({ referralId: referral.id }) : refuse("referral.not-open");
  },
});

/** Who has the referral, where that is a person other than the actor. */
async function colleagueOwning(
  { tx, actor }: Pick<ActContext<unknown>, "tx" | "actor">,
  referral: store.ReferralRow,
): Promise<string | undefined> {
  const { ownerUserId } = referral;
  if (ownerUserId === null || ownerUserId === actor.userId) {
    return undefined;
  }
  return (await store.ownerOf(tx, referral))?.personName ?? "A colleague";
}

export const accepting: Decider<z.infer<typeof acceptReferralInput>> = {
  kind: "accept",
  async carryOut(context, referral) {
    const service = await store.findService(context.tx, referral.serviceId);
    if (!service) {
      return false;
    }
    return moveReferral(context, referral, {
      to: "accepted",
      ownerUserId: context.actor.userId,
      dueAt: bookingDue(context.now, referral.urgency, service),
      said: { note: context.input.note },
    });
  },
};

/** Takes the referral on: its owner becomes whoever accepts it, and booking is the next step. */
export const acceptReferral = command({
  name: "referral.accept",
  input: acceptReferralInput,
  run: (context) => decide(accepting, context),
});

type ReturnInput = z.infer<typeof returnReferralInput>;

async function faultOfReturn(
  { tx, actor, input }: ActContext<ReturnInput>,
  referral: store.ReferralRow,
): Promise<Refusal | undefined> {
  if (!returnReasonsFor(referral.kind).some(({ code }) => code === input.reasonCode)) {
    return refuse("input.invalid", { fields: { reasonCode: ["Choose one of the reasons listed"] } });
  }
  if (input.otherServiceId && !(await store.findOpenService(tx, input.otherServiceId))) {
    return refuse("input.invalid", { fields: { otherServiceId: ["Choose one of the services listed"] } });
  }
  if (!actor.registration) {
    return refuse("referral.unsigned");
  }
  return undefined;
}

export const returning: Decider<ReturnInput> = {
  kind: "return",
  from: statesBefore("returned", "service"),
  fault: faultOfReturn,
  carryOut: (context, referral) => {
    const { reasonCode, note, nextStepAdvice, missingFields, otherServiceId } = context.input;
    return moveReferral(context, referral, {
      to: "returned",
      ownerUserId: referral.sentBy,
      dueAt: returnDue(context.now, referral.urgency),
      said: { reasonCode, note, nextStepAdvice, missingFields, otherServiceId },
    });
  },
};

/**
 * Sends the referral back, signed by a registered professional, with a coded reason, a note and a next step. It
 * then belongs to whoever sent it.
 */
export const returnReferral = command({
  name: "referral.return",
  input: returnReferralInput,
  run: (context) => decide(returning, context),
});
