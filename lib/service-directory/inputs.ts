import { z } from "zod";
import { serviceKinds } from "@/db/schema/receiving-services";

const years = z.coerce.number().int().min(0, "Enter an age.").max(120, "Enter an age.");
const days = z.coerce.number().int().min(1, "Enter a number of days.").max(90, "Enter at most 90 days.");
const hours = (most: number) =>
  z.coerce.number().int().min(1, "Enter a number of hours.").max(most, `Enter at most ${most} hours.`);

/** A service as its administrator writes it. Without an id it is a new one; times not given stay as they are. */
export const saveServiceInput = z
  .strictObject({
    serviceId: z.uuid().optional(),
    kind: z.enum(serviceKinds),
    name: z.string().trim().min(1, "Enter the service's name.").max(120),
    addressLines: z.array(z.string().trim().min(1).max(120)).min(1, "Enter the address.").max(6),
    phone: z.string().trim().min(1, "Enter a telephone number.").max(40),
    minimumAge: years,
    maximumAge: years.nullable(),
    localCriteria: z.array(z.string().trim().min(1).max(200)).max(12),
    suppliesWalkingAids: z.boolean(),
    demandsBmi: z.boolean(),
    sameDayHours: hours(12).optional(),
    veryUrgentHours: hours(24).optional(),
    urgentDecisionDays: days,
    routineDecisionDays: days,
    urgentBookingDays: days.optional(),
    routineBookingDays: days.optional(),
    outcomeDays: days.optional(),
    deputyUserId: z.uuid().nullable().optional(),
    typicalWaitWeeks: z.coerce.number().int().min(0).max(300),
    openingHours: z.string().trim().max(200),
    letterhead: z.string().trim().max(200),
    open: z.enum(["yes", "no"]),
  })
  .refine(({ minimumAge, maximumAge }) => maximumAge === null || maximumAge >= minimumAge, {
    message: "The highest age is below the lowest.",
    path: ["maximumAge"],
  })
  .refine(({ urgentDecisionDays, routineDecisionDays }) => urgentDecisionDays <= routineDecisionDays, {
    message: "An urgent decision cannot take longer than a routine one.",
    path: ["urgentDecisionDays"],
  });
