import { type ReferralUrgency, referralUrgencies } from "@/lib/clinical/rules/urgency";

/** Place in the inbox: 0 is the most urgent. */
export function rankOf(urgency: ReferralUrgency): number {
  return referralUrgencies.indexOf(urgency);
}

/** Whether `chosen` is less urgent than what the rules computed; self-care and information rank with routine. */
export function isLowered(chosen: ReferralUrgency, computed: string): boolean {
  const ranked: readonly string[] = referralUrgencies;
  const rank = ranked.indexOf(computed);
  return rank >= 0 && rankOf(chosen) > rank;
}
