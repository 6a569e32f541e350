import type { ReferralUrgency } from "@/db/schema";
import { daysAfter } from "@/lib/platform/clock";

/** How soon a service says it acts, from its row. */
export interface ServiceDays {
  readonly urgentDecisionDays: number;
  readonly routineDecisionDays: number;
  readonly urgentBookingDays: number;
  readonly routineBookingDays: number;
  readonly outcomeDays: number;
}

/** Safe defaults, in days, for the steps that are the practice's. */
const days = { actOnReturn: 2, answerUrgent: 1, answerRoutine: 3, sendDraft: 1, rebook: 5 } as const;

export function isUrgent(urgency: ReferralUrgency): boolean {
  return urgency !== "routine";
}

/** When the service must have decided on a referral that reached it at `at`. */
export function decisionDue(at: Date, urgency: ReferralUrgency, service: ServiceDays): Date {
  return daysAfter(at, isUrgent(urgency) ? service.urgentDecisionDays : service.routineDecisionDays);
}

/** When an accepted referral must have an appointment. */
export function bookingDue(acceptedAt: Date, urgency: ReferralUrgency, service: ServiceDays): Date {
  return daysAfter(acceptedAt, isUrgent(urgency) ? service.urgentBookingDays : service.routineBookingDays);
}

/** When it is asked whether the patient came; without a known date, after the days the service has for outcomes. */
export function attendanceDue(appointmentAt: Date | null, bookedAt: Date, service: ServiceDays): Date {
  return appointmentAt ? daysAfter(appointmentAt, 1) : daysAfter(bookedAt, service.outcomeDays);
}

export function outcomeDue(seenAt: Date, service: ServiceDays): Date {
  return daysAfter(seenAt, service.outcomeDays);
}

/** When a patient who did not come must have been offered another date, or the referral closed. */
export function rebookingDue(at: Date): Date {
  return daysAfter(at, days.rebook);
}

/** When the practice must have answered a question. */
export function answerDue(askedAt: Date, urgency: ReferralUrgency): Date {
  return daysAfter(askedAt, isUrgent(urgency) ? days.answerUrgent : days.answerRoutine);
}

/** When the practice must have acted on a returned referral. */
export function returnDue(returnedAt: Date): Date {
  return daysAfter(returnedAt, days.actOnReturn);
}

/** When a draft that was not sent is asked about. */
export function draftDue(draftedAt: Date): Date {
  return daysAfter(draftedAt, days.sendDraft);
}
