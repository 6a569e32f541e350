import type { ReferralUrgency } from "@/db/schema";
import { daysAfter } from "@/lib/platform/clock";

/** How soon a service says it decides, from its row. */
export interface DecisionDays {
  readonly urgentDecisionDays: number;
  readonly routineDecisionDays: number;
}

/** Safe defaults, in days, for the steps that no service sets for itself. */
const days = { bookUrgent: 5, bookRoutine: 14, actOnReturn: 2, sendDraft: 1 } as const;

export function isUrgent(urgency: ReferralUrgency): boolean {
  return urgency !== "routine";
}

/** When the service must have decided on a referral sent at `sentAt`. */
export function decisionDue(sentAt: Date, urgency: ReferralUrgency, service: DecisionDays): Date {
  return daysAfter(sentAt, isUrgent(urgency) ? service.urgentDecisionDays : service.routineDecisionDays);
}

export function bookingDue(acceptedAt: Date, urgency: ReferralUrgency): Date {
  return daysAfter(acceptedAt, isUrgent(urgency) ? days.bookUrgent : days.bookRoutine);
}

/** When the practice must have acted on a returned referral. */
export function returnDue(returnedAt: Date): Date {
  return daysAfter(returnedAt, days.actOnReturn);
}

/** When a draft that was not sent is asked about. */
export function draftDue(draftedAt: Date): Date {
  return daysAfter(draftedAt, days.sendDraft);
}
