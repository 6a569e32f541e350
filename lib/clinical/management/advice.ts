import type { Assessment } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { daysAfter } from "@/lib/clinical/dates";
import { evaluate } from "@/lib/clinical/rules/evaluate";
import { type FollowUpId, followUps } from "./follow-up";
import { type ManagementItem, type ManagementItemId, managementItems } from "./items";

/** Items to offer ticked. None in an emergency: the patient leaves for hospital, not with a leaflet. */
export function suggestAdvice(facts: Facts, assessment: Assessment): readonly ManagementItemId[] {
  if (assessment.urgency === "emergency_same_day") return [];
  return managementItems
    .filter(({ suggestedWhen }: ManagementItem) => suggestedWhen && evaluate(suggestedWhen, facts) === "met")
    .map((item) => item.id);
}

/** Which follow-up applies: the soonest of those that do, with the day by which it is due, `YYYY-MM-DD`. */
export function suggestFollowUp(
  facts: Facts,
  assessment: Assessment,
  medicines: readonly string[],
  onDate: string,
) {
  const found = followUps.find(({ id }) => applies[id](facts, assessment, medicines));
  return found && { ...found, dueOn: daysAfter(onDate, found.days) };
}

type Applies = (facts: Facts, assessment: Assessment, medicines: readonly string[]) => boolean;

/** In the order of `followUps`, which puts the soonest first. */
const applies: Readonly<Record<FollowUpId, Applies>> = {
  emergency: (_, { urgency }) => urgency === "emergency_same_day",
  child_home: ({ age_years: age }) => age !== undefined && age < 16,
  urgent: (_, { urgency }) => urgency !== "routine",
  acute_adult: ({ duration_days: days }) => days !== undefined && days <= 14,
  nsaid: (_facts, _assessment, medicines) => medicines.includes("oral_nsaid"),
  oa: ({ working_diagnosis: diagnosis }) => diagnosis === "oa_hip",
  gtps: ({ working_diagnosis: diagnosis }) => diagnosis === "gtps",
};
