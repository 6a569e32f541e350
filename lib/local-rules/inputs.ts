import { z } from "zod";
import type { localRuleSubjects as storedSubjects } from "@/db/schema/local-rules";

const localRuleSubjects = ["local_mri_access"] as const satisfies typeof storedSubjects;
const day = z.iso.date("Enter a date.");

export const addLocalRuleInput = z
  .strictObject({
    subject: z.enum(localRuleSubjects),
    role: z.enum(["gp", "practice_clinician"]),
    answer: z.enum(["yes", "no"]),
    startsOn: day,
    endsOn: day.or(z.literal("")).default(""),
    source: z.string().trim().min(1, "Say who decided this, or where it is written.").max(300),
  })
  .refine(({ startsOn, endsOn }) => endsOn === "" || endsOn >= startsOn, {
    message: "The last day is before the first.",
    path: ["endsOn"],
  });
export const endLocalRuleInput = z.strictObject({ ruleId: z.uuid(), endsOn: day });
