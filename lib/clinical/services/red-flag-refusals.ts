import { any, urgencyIs } from "@/lib/clinical/rules/condition";
import { compareUrgency } from "@/lib/clinical/rules/urgency";
import { type Refusal, when } from "./route";

/** A red flag more urgent than routine stands. */
export const redFlagPresent: Refusal = when(
  any(
    urgencyIs("emergency_same_day"),
    urgencyIs("very_urgent_48h"),
    urgencyIs("urgent_suspected_cancer"),
    urgencyIs("urgent"),
  ),
);

/** The referral asks for less haste than the red flags do. */
export const lessUrgentThanFlags: Refusal = (situation) => {
  const { urgency } = situation.referral;
  const lowered = urgency !== undefined && compareUrgency(situation.assessment.urgency, urgency) < 0;
  return lowered ? redFlagPresent(situation) : undefined;
};
