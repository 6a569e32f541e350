import type { ReferralUrgency } from "@/lib/clinical/rules/urgency";
import { daysAfter, hoursAfter } from "@/lib/platform/clock";

/** How soon a service says it acts, from its row; hours where days would be too late. */
export interface ServiceTimes {
  readonly sameDayHours: number;
  readonly veryUrgentHours: number;
  readonly urgentDecisionDays: number;
  readonly routineDecisionDays: number;
  readonly urgentBookingDays: number;
  readonly routineBookingDays: number;
  readonly outcomeDays: number;
}

/** Safe defaults, in days, for the steps that are the practice's. */
const days = { actOnReturn: 2, answerUrgent: 1, answerRoutine: 3, rebook: 5, sendDraft: 1 } as const;
/** The same in hours, for what cannot wait a day, and to offer a patient who did not come another date. */
const hours = {
  emergency_same_day: { practice: 1, rebook: 1 },
  very_urgent_48h: { practice: 4, rebook: 4 },
} as const;

/** Which urgencies run by the hour, nights and weekends too. */
function hoursOf(urgency: ReferralUrgency) {
  return urgency === "emergency_same_day" || urgency === "very_urgent_48h" ? hours[urgency] : undefined;
}

function serviceHours(urgency: ReferralUrgency, service: ServiceTimes): number | undefined {
  switch (urgency) {
    case "emergency_same_day":
      return service.sameDayHours;
    case "very_urgent_48h":
      return service.veryUrgentHours;
    default:
      return;
  }
}

/** When the service must have acted: by its hours where the urgency runs by the hour, else by its days. */
function serviceDue(
  at: Date,
  urgency: ReferralUrgency,
  service: ServiceTimes,
  [urgent, routine]: [number, number],
): Date {
  const limit = serviceHours(urgency, service);
  if (limit !== undefined) {
    return hoursAfter(at, limit);
  }
  return daysAfter(at, urgency === "routine" ? routine : urgent);
}

/** When the service must have decided on a referral that reached it at `at`. */
export function decisionDue(at: Date, urgency: ReferralUrgency, service: ServiceTimes): Date {
  return serviceDue(at, urgency, service, [service.urgentDecisionDays, service.routineDecisionDays]);
}

/** When an accepted referral must have an appointment. */
export function bookingDue(acceptedAt: Date, urgency: ReferralUrgency, service: ServiceTimes): Date {
  return serviceDue(acceptedAt, urgency, service, [service.urgentBookingDays, service.routineBookingDays]);
}

/** When it is asked whether the patient came; without a known date, after the days the service has for outcomes. */
export function attendanceDue(appointmentAt: Date | null, bookedAt: Date, service: ServiceTimes): Date {
  return appointmentAt ? daysAfter(appointmentAt, 1) : daysAfter(bookedAt, service.outcomeDays);
}

export function outcomeDue(seenAt: Date, service: ServiceTimes): Date {
  return daysAfter(seenAt, service.outcomeDays);
}

/** When a patient who did not come must have been offered another date, or the referral closed. */
export function rebookingDue(at: Date, urgency: ReferralUrgency): Date {
  const limit = hoursOf(urgency);
  return limit ? hoursAfter(at, limit.rebook) : daysAfter(at, days.rebook);
}

/** When the practice must have answered a question. */
export function answerDue(askedAt: Date, urgency: ReferralUrgency): Date {
  const limit = hoursOf(urgency);
  if (limit) {
    return hoursAfter(askedAt, limit.practice);
  }
  return daysAfter(askedAt, urgency === "routine" ? days.answerRoutine : days.answerUrgent);
}

/** When the practice must have acted on a returned referral. */
export function returnDue(returnedAt: Date, urgency: ReferralUrgency): Date {
  const limit = hoursOf(urgency);
  return limit ? hoursAfter(returnedAt, limit.practice) : daysAfter(returnedAt, days.actOnReturn);
}

/** When a draft that was not sent is asked about. */
export function draftDue(draftedAt: Date, urgency: ReferralUrgency): Date {
  const limit = hoursOf(urgency);
  return limit ? hoursAfter(draftedAt, limit.practice) : daysAfter(draftedAt, days.sendDraft);
}
