import { outcomeWords } from "@/lib/clinical/services/outcomes";
import type { ReferralData } from "./referral-data";

const unseen: readonly string[] = ["patient_declined", "not_reached", "not_attended"];
const afterAttempts: readonly string[] = ["not_reached", "not_attended"];

/** The outcomes a referral can close with as it stands, and what has to come first for the others. */
export function outcomesOpenTo({
  status,
  contactAttempts,
}: Pick<ReferralData, "status" | "contactAttempts">) {
  const wasSeen = status === "seen";
  const options = Object.entries(outcomeWords)
    .filter(([code]) => wasSeen !== unseen.includes(code))
    .filter(([code]) => contactAttempts > 0 || !afterAttempts.includes(code))
    .map(([value, label]) => ({ value, label }));
  const hint = wasSeen
    ? undefined
    : contactAttempts > 0
      ? "The patient was not seen."
      : "The patient was not seen. “Could not be reached” and “did not attend” need a logged attempt first.";
  return { options, hint };
}
