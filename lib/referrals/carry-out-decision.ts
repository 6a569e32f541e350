import { z } from "zod";
import type { DecisionKind } from "@/db/schema";
import { type ActContext, command } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { asking } from "./ask-question";
import { askQuestionInput } from "./ask-question-input";
import { accepting, returning } from "./decide-referral";
import { acceptReferralInput, returnReferralInput } from "./decide-referral-input";
import { type Decided, decide } from "./decision";
import * as decisions from "./decision-store";
import { kindDecidedBy } from "./policy";
import { redirecting } from "./redirect-referral";
import { redirectReferralInput } from "./redirect-referral-input";
import * as store from "./store";

type Given = ActContext<{ decisionId: string }>;

const carryOut: Record<DecisionKind, (context: Given, stored: unknown) => Promise<Result<Decided>>> = {
  accept: (context, stored) => decide(accepting, { ...context, input: acceptReferralInput.parse(stored) }),
  return: (context, stored) => decide(returning, { ...context, input: returnReferralInput.parse(stored) }),
  redirect: (context, stored) =>
    decide(redirecting, { ...context, input: redirectReferralInput.parse(stored) }),
  ask: (context, stored) => decide(asking, { ...context, input: askQuestionInput.parse(stored) }),
};

export const carryOutDecisionInput = z.strictObject({ decisionId: z.uuid() });

/**
 * What the worker does once a decision can no longer be undone: carries it out and marks it, in one transaction.
 * One that was undone or carried out already is left alone. Refuses what the decision itself would refuse.
 */
export const carryOutDecision = command({
  name: "referral.carry-out",
  input: carryOutDecisionInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const decision = await decisions.lockDecision(tx, actor.organisationId, input.decisionId);
    if (!decision || decision.decidedBy !== actor.userId) {
      return refuse("not-found");
    }
    if (decision.undoneAt || decision.carriedOutAt || decision.failedBecause) {
      return ok({ carriedOut: false });
    }
    if (decision.effectiveAt > now) {
      return refuse("referral.decision-pending");
    }
    await decisions.settleDecision(tx, decision, { carriedOutAt: now });
    const done = await carryOut[decision.kind](context, decision.input);
    return done.ok ? ok({ carriedOut: true }) : done;
  },
});

/** Marks a decision that was overtaken, such as by a withdrawal, so that whoever decided is told. */
export const failDecision = command({
  name: "referral.fail-decision",
  input: z.strictObject({ decisionId: z.uuid(), because: z.string().max(60) }),
  async run({ tx, actor, input, concerns }) {
    const decision = await decisions.lockDecision(tx, actor.organisationId, input.decisionId);
    const referral = decision && (await store.find(tx, decision.referralId));
    if (referral) {
      const { kind: decided } = decision;
      concerns({
        patientId: referral.patientId,
        subjectId: referral.id,
        detail: { decided, because: input.because },
      });
    }
    if (!decision || decision.carriedOutAt || decision.undoneAt) {
      return refuse("not-found");
    }
    await decisions.settleDecision(tx, decision, { failedBecause: input.because });
    return ok({ decisionId: decision.id });
  },
});

export const undoDecisionInput = z.strictObject({ decisionId: z.uuid() });

/**
 * Takes a decision of one's own kind of service back before the other side is told. Refuses `referral.too-late` once
 * it was carried out.
 */
export const undoDecision = command({
  name: "referral.undo",
  input: undoDecisionInput,
  async run({ tx, actor, input, now, concerns }) {
    const decision = await decisions.lockDecision(tx, actor.organisationId, input.decisionId);
    const referral = decision && (await store.find(tx, decision.referralId));
    if (!referral || referral.kind !== kindDecidedBy(actor.role)) {
      return refuse("not-found");
    }
    concerns({ patientId: referral.patientId, subjectId: referral.id });
    if (decision.undoneAt) {
      return ok({ referralId: decision.referralId });
    }
    if (decision.carriedOutAt || decision.failedBecause) {
      return refuse("referral.too-late");
    }
    await decisions.markUndone(tx, decision, now);
    return ok({ referralId: decision.referralId });
  },
});
