import { boneDiagnoses } from "./bone";
import { childDiagnoses } from "./child";
import type { ConditionId } from "./condition-options";
import type { Diagnosis } from "./diagnosis";
import { diagnosesElsewhere } from "./elsewhere";
import { inflammatoryDiagnoses } from "./inflammation";
import { jointDiagnoses } from "./joint";
import { softTissueDiagnoses } from "./soft-tissue";

/** Every condition of the pathway, by where the trouble sits. */
export const diagnoses: readonly Diagnosis[] = [
  ...jointDiagnoses,
  ...boneDiagnoses,
  ...inflammatoryDiagnoses,
  ...softTissueDiagnoses,
  ...diagnosesElsewhere,
  ...childDiagnoses,
];

/** The profile of a condition; `undefined` when the clinician wrote a diagnosis in her own words. */
export function diagnosisOf(id: ConditionId | undefined): Diagnosis | undefined {
  return diagnoses.find((diagnosis) => diagnosis.id === id);
}
