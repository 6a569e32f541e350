import { z } from "zod";
import { optionalSections } from "@/lib/clinical/checklist/letter-headings";
import { referralUrgencies } from "@/lib/clinical/rules/urgency";

const typed = (label: string, most: number) =>
  z.string().trim().max(most, `${label} can have at most ${most} characters`);
const optional = (label: string, most: number) =>
  typed(label, most).transform((text) => (text === "" ? null : text));

export const draftReferralInput = z.strictObject({
  /** Made by the page, so that saving twice makes one draft. */
  referralId: z.uuid(),
  consultationId: z.uuid(),
  serviceId: z.uuid("Choose a receiving service"),
  question: typed("The question", 1000).min(1, "Write the question you want answered"),
  urgency: z.enum(referralUrgencies, "Choose how urgent the referral is"),
  urgencyReason: optional("The reason for the urgency", 500),
  expectation: typed("What you expect of the referral", 1000),
  patientWishes: typed("What the patient wants", 1000),
  note: optional("The note", 4000),
  redFlagReason: optional("The reason", 1000),
  patientAgrees: z.boolean(),
  /** What is kept out of the letter; null while nobody chose. A reason that is still missing holds back sending. */
  leftOut: z
    .array(z.strictObject({ section: z.enum(optionalSections), reason: typed("The reason", 300) }))
    .max(optionalSections.length)
    .nullable()
    .default(null),
  copiesTo: z
    .array(
      z.strictObject({
        name: typed("The name", 120).min(1, "Name the reader of the copy"),
        address: typed("The address", 240),
      }),
    )
    .max(5, "At most five further copies")
    .default([]),
});
