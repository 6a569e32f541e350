import type { OutcomeFindings } from "@/db/schema";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import {
  bookReferralInput,
  closeReferralInput,
  logAttemptInput,
  recordAttendanceInput,
} from "./book-referral-input";
import { attendanceDue, outcomeDue, rebookingDue } from "./deadlines";
import { lockDecidable } from "./lock-referral";
import { statesBefore } from "./machine";
import { moveReferral } from "./move-referral";
import * as store from "./store";

/**
 * Records the appointment, or a new one. A booking held elsewhere keeps a date on which attendance is asked about.
 */
export const bookReferral = command({
  name: "referral.book",
  input: bookReferralInput,
  async run(context) {
    const { tx, input, now, actor } = context;
    const found = await lockDecidable(context, statesBefore("booked", "service"));
    if (!found.ok) {
      return found;
    }
    const appointmentAt = input.appointmentAt ? new Date(input.appointmentAt) : null;
    const service = await store.findService(tx, found.value.serviceId);
    const { place, bookedElsewhere } = input;
    const booked =
      service &&
      (await moveReferral(context, found.value, {
        to: "booked",
        ownerUserId: found.value.ownerUserId ?? actor.userId,
        dueAt: attendanceDue(appointmentAt, now, service),
        row: { appointmentAt, appointmentPlace: place || null, bookedElsewhere },
      }));
    return booked ? ok({ referralId: found.value.id }) : refuse("referral.not-open");
  },
});

/** Records an attempt to reach the patient; until the patient answers, the clock runs on the patient. */
export const logContactAttempt = command({
  name: "referral.log-attempt",
  input: logAttemptInput,
  async run(context) {
    const found = await lockDecidable(context, ["accepted", "did_not_attend"]);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const isMissed = referral.status === "did_not_attend";
    const logged = await moveReferral(context, referral, {
      to: isMissed ? "did_not_attend" : "accepted",
      ownerUserId: referral.ownerUserId,
      dueAt: rebookingDue(context.now, referral.urgency),
      waitsOn: "patient",
      said: { note: context.input.note },
      row: { contactAttempts: referral.contactAttempts + 1 },
    });
    return logged ? ok({ referralId: referral.id }) : refuse("referral.not-open");
  },
});

/** Records whether the patient came. */
export const recordAttendance = command({
  name: "referral.record-attendance",
  input: recordAttendanceInput,
  async run(context) {
    const found = await lockDecidable(context, ["booked"]);
    if (!found.ok) {
      return found;
    }
    const { tx, input, now } = context;
    const referral = found.value;
    const service = await store.findService(tx, referral.serviceId);
    if (!service) {
      return refuse("not-found");
    }
    const came = input.attended === "yes";
    const recorded = await moveReferral(context, referral, {
      to: came ? "seen" : "did_not_attend",
      ownerUserId: referral.ownerUserId,
      dueAt: came ? outcomeDue(now, service) : rebookingDue(now, referral.urgency),
      said: { note: input.note || null },
    });
    return recorded ? ok({ referralId: referral.id }) : refuse("referral.not-open");
  },
});

const unseenOutcomes: readonly string[] = ["patient_declined", "not_reached", "not_attended"];

/**
 * Closes a referral with its outcome and the letter back. One whose patient was not seen closes only as declined,
 * or after logged attempts as not reached or not attended.
 */
export const closeReferral = command({
  name: "referral.close",
  input: closeReferralInput,
  async run(context) {
    const found = await lockDecidable(context, statesBefore("closed", "service"));
    if (!found.ok) {
      return found;
    }
    const { input, now } = context;
    const referral = found.value;
    const wasSeen = referral.status === "seen";
    const needsAttempts = input.outcomeCode === "not_reached" || input.outcomeCode === "not_attended";
    if (
      wasSeen === unseenOutcomes.includes(input.outcomeCode) ||
      (needsAttempts && referral.contactAttempts === 0)
    ) {
      return refuse("referral.no-outcome");
    }
    if (wasSeen && input.findings.diagnosis === "") {
      return refuse("input.invalid", { fields: { "findings.diagnosis": ["Write what was found"] } });
    }
    const outcomeFindings: OutcomeFindings = input.findings;
    const closed = await moveReferral(context, referral, {
      to: "closed",
      ownerUserId: referral.ownerUserId,
      dueAt: now,
      said: { reasonCode: input.outcomeCode },
      row: { outcomeCode: input.outcomeCode, outcomeFindings, outcomeLetter: input.letter },
    });
    return closed ? ok({ referralId: referral.id }) : refuse("referral.not-open");
  },
});
