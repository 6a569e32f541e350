import type { ReferralData } from "./referral-data";

export type Named = ReferralData["named"];

/** What the service needs, as groups of ticks. */
export function fieldGroups(named: Named) {
  return named.map(({ label, fields }) => ({
    label: label.charAt(0).toUpperCase() + label.slice(1),
    options: fields.map(({ id, label: text }) => ({ value: id, label: text })),
  }));
}
