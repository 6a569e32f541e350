import { z } from "zod";
import { outcomeCodes } from "@/lib/clinical/services/outcomes";

const text = (label: string, most: number) =>
  z.string().trim().max(most, `${label} can have at most ${most} characters`);

const finding = (label: string) => text(label, 2000).default("");

/** The appointment. What another system holds need not be known here: then time and place may be empty. */
export const bookReferralInput = z
  .strictObject({
    referralId: z.uuid(),
    /** ISO instant. */
    appointmentAt: z
      .union([z.iso.datetime({ offset: true, local: true }), z.literal("")])
      .nullable()
      .transform((at) => at || null),
    place: text("The place", 200),
    bookedElsewhere: z.boolean().default(false),
  })
  .refine(({ appointmentAt, bookedElsewhere }) => appointmentAt || bookedElsewhere, {
    path: ["appointmentAt"],
    error: "Give the date and time",
  })
  .refine(({ place, bookedElsewhere }) => place || bookedElsewhere, {
    path: ["place"],
    error: "Write where the patient is to come",
  });

export const logAttemptInput = z.strictObject({
  referralId: z.uuid(),
  note: text("The note", 500).min(1, "Write how the patient was tried and what came of it"),
});

export const recordAttendanceInput = z.strictObject({
  referralId: z.uuid(),
  attended: z.enum(["yes", "no"], "Say whether the patient came"),
  note: text("The note", 500).default(""),
});

export const closeReferralInput = z.strictObject({
  referralId: z.uuid(),
  outcomeCode: z.enum(outcomeCodes, "Choose the outcome"),
  findings: z.strictObject({
    diagnosis: finding("The diagnosis"),
    examination: finding("The examination"),
    treatment: finding("The treatment"),
    advice: finding("The advice"),
    followUp: finding("The follow-up"),
  }),
  letter: text("The letter", 8000).min(1, "Write to the referrer what came of it"),
});
